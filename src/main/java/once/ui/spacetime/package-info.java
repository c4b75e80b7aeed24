/// Everything that happened, to time scale: the space–time diagram with its playhead.
package once.ui.spacetime;
