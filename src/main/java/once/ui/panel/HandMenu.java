package once.ui.panel;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import once.channel.Flight;
import once.message.NodeId;
import once.ui.document.Hands;
import once.ui.look.Names;
import once.ui.look.Texts;
import once.ui.playback.Playback;
import once.ui.playback.Selection;

/// What can be done to a flight or a node, as a menu where the pointer is.
public final class HandMenu {

    private final Hands hands;
    private final Playback playback;
    private final Selection selection;
    private ContextMenu shown;

    /// A menu that is not shown yet.
    public HandMenu(Hands hands, Playback playback, Selection selection) {
        this.hands = hands;
        this.playback = playback;
        this.selection = selection;
    }

    /// Shows itself on request over a view that points at flights and nodes.
    public void installOn(Node view) {
        view.setOnContextMenuRequested(event -> show(view, event));
    }

    /// Shows what can be done to what is picked on request by keyboard, wherever in a part of the window the focus is that
    /// has no menu of its own.
    public void listenAround(Node part) {
        part.setOnContextMenuRequested(event -> {
            if (event.isKeyboardTrigger()) {
                show(part, event);
            }
        });
    }

    private void show(Node view, ContextMenuEvent event) {
        hide();
        var items = items(event.isKeyboardTrigger());
        if (!items.isEmpty()) {
            shown = new ContextMenu(items.toArray(MenuItem[]::new));
            shown.show(view, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    private void hide() {
        if (shown != null) {
            shown.hide();
        }
    }

    private List<MenuItem> items(boolean byKeyboard) {
        var flight = byKeyboard ? hands.flight().orElse(null) : selection.hoveredFlightProperty().get();
        var node = byKeyboard ? selection.selectedNodeProperty().get() : selection.hoveredNodeProperty().get();
        return flight != null ? items(flight) : node != null ? items(node) : List.of();
    }

    private List<MenuItem> items(Flight flight) {
        var name = Names.of(playback.recordingProperty().get()).of(flight.trip());
        return List.of(
                item(Texts.of("hand.drop", name), "D", () -> hands.drop(flight)),
                item(Texts.of("hand.duplicate", name), "C", () -> hands.duplicate(flight)),
                item(Texts.of("hand.corrupt", name), "X", () -> hands.corrupt(flight)),
                item(Texts.of("hand.earlier", name), "'<'", () -> hands.delayBy(-1, flight)),
                item(Texts.of("hand.later", name), "'>'", () -> hands.delayBy(1, flight)));
    }

    private List<MenuItem> items(NodeId node) {
        var text = Texts.of(hands.isDown(node) ? "hand.restart" : "hand.crash", node);
        return List.of(item(text, "S", () -> hands.crash(node)));
    }

    /// The key is shown here, and listened to by the window.
    private static MenuItem item(String text, String key, Runnable does) {
        var item = new MenuItem(text);
        item.setAccelerator(KeyCombination.valueOf(key));
        item.setOnAction(_ -> does.run());
        return item;
    }
}
