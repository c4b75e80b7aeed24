/// The window as a whole: its panels put together, its keys, what it remembers, and pictures of it.
package once.ui.window;
