/// Says in words what has happened: one sentence for each kind of event.
package once.tell;
