/// The formulas behind a protocol: lifetimes, silence, sizes, probabilities; and the same with a scenario's numbers in them.
package once.relations;
