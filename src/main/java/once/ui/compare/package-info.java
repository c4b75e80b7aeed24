/// The same calls with the same luck under several semantics, side by side, and where they part.
package once.ui.compare;
