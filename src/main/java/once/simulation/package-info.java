/// One queue, one clock: runs a scenario and keeps what happened, in order.
package once.simulation;
