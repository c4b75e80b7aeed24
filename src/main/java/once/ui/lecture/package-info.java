/// Lecture mode: one scenario after the other, full screen, readable from the last row.
package once.ui.lecture;
