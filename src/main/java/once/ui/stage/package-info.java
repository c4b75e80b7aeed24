/// What is happening now: clients and servers as stacks of layers, and the messages in flight between them.
package once.ui.stage;
