/// How things look: the one mapping from state to colour, style class, icon and text.
package once.ui.look;
