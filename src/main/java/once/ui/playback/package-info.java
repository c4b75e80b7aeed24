/// Where in a recording the viewer is: the one cursor, the one clock that moves it, and what is pointed at.
package once.ui.playback;
