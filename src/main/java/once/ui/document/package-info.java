/// The scenario at hand: what people have done to it, what it was before, and the files it comes from and goes to.
package once.ui.document;
