/// Every schedule that the environment allows, run by the same nodes: which outcomes there are, and a run for each.
package once.exploration;
