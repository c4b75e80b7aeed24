/// The contract of a pure node: it is told inputs and answers with its next state and a list of effects.
package once.node;
