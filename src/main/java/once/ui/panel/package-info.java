/// The panels around stage and diagram: gallery, environment, protocol, transport, and what is true at the playhead.
/// Each is an FXML file with a controller; none knows another.
package once.ui.panel;
