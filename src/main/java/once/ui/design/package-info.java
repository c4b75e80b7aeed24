/// The design process as cards to work on: what the environment may do, the mechanisms of the protocol, the test. Each
/// setting is a knob on the scenario; each change is an edit of its file, which can be undone and saved.
package once.ui.design;
