/// The gallery: all scenarios in lecture order, each with a small picture of its run.
package once.ui.gallery;
