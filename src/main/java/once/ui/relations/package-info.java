/// What follows from a scenario's numbers: every relation with its formula, and how long entries of the reply cache live
/// against how long copies of their requests can still come.
package once.ui.relations;
