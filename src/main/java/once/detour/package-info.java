/// Nodes beside client and server that live in the same world: two generals, and machines that pass on what they cannot
/// do themselves.
package once.detour;
