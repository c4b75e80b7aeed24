package once.ui.window;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import once.ui.document.Document;
import once.ui.document.Hands;
import once.ui.explore.Explorations;
import once.ui.look.Look;
import once.ui.look.Texts;
import once.ui.look.Theme;
import once.ui.panel.Focus;
import once.ui.panel.Help;
import once.ui.panel.Notices;
import once.ui.panel.Places;
import once.ui.panel.Speed;
import once.ui.panel.Workspace;
import once.ui.panel.Zoom;
import once.ui.playback.Playback;
import once.ui.playback.Selection;
import once.ui.playback.Sight;
import once.ui.playback.Stride;

/// The keys that work wherever the focus is, except where text is typed.
final class Keys {

    private final Playback playback;
    private final Workspace workspace;
    private final Look look;
    private final Help help;
    private final Hands hands;
    private final Document document;
    private final Notices notices;
    private final Zoom zoom;
    private final Places places;
    private final Sight sight;
    private final Explorations explorations;
    private final Selection selection;
    private final Markers markers;
    private KeyCode taken;

    Keys(WindowParts parts) {
        this.playback = parts.playback;
        this.workspace = parts.workspace;
        this.look = parts.look;
        this.help = parts.help;
        this.hands = parts.hands;
        this.document = parts.document;
        this.notices = parts.notices;
        this.zoom = parts.zoom;
        this.places = parts.places;
        this.sight = parts.sight;
        this.explorations = parts.explorations;
        this.selection = parts.selection;
        this.markers = new Markers(parts.workspace, parts.playback);
    }

    void listenTo(Scene scene) {
        Focus.follow(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private static boolean isElsewhere(KeyEvent event) {
        boolean isFor = event.getTarget() instanceof TextInputControl || event.getTarget() instanceof Slider || event.getTarget() instanceof ComboBoxBase;
        return isFor || event.isControlDown() || event.isAltDown() || event.isMetaDown();
    }

    private void pressed(KeyEvent event) {
        taken = null;
        if (isAsking() ? answers(event) : event.isShortcutDown() ? doesWithShortcut(event) : !isElsewhere(event) && doesSomewhere(event)) {
            event.consume();
            taken = event.getCode();
        }
    }

    /// The key that has led to a field types nothing there.
    private boolean isTaken(KeyEvent typed) {
        return taken != null && taken.getChar().equalsIgnoreCase(typed.getCharacter());
    }

    /// While something is asked over the window, the keys are for the answer.
    private boolean isAsking() {
        return notices.shownProperty().get() != null;
    }

    private boolean answers(KeyEvent event) {
        return event.getCode() == KeyCode.ESCAPE && done(notices::dismiss);
    }

    /// What the menu's accelerators leave over: second keys for the same, and keys that lie elsewhere on some keyboards.
    private boolean doesWithShortcut(KeyEvent event) {
        return switch (event.getCode()) {
            case RIGHT -> isFree(event) && done(() -> playback.stepForward(Stride.CALL));
            case LEFT -> isFree(event) && done(() -> playback.stepBack(Stride.CALL));
            case Y -> !(event.getTarget() instanceof TextInputControl) && done(document::redo);
            case PLUS, EQUALS, ADD -> done(zoom::in);
            case MINUS, SUBTRACT -> done(zoom::out);
            case DIGIT0, NUMPAD0 -> done(zoom::reset);
            default -> false;
        };
    }

    private boolean isFree(KeyEvent event) {
        return isAtDesk() && !(event.getTarget() instanceof TextInputControl);
    }

    private boolean doesSomewhere(KeyEvent event) {
        return !pressesButton(event) && (helpCloses(event) || goes(event) || (isAtDesk() ? does(event) : places.press(event)));
    }

    private boolean isAtDesk() {
        return places.openProperty().get() == Places.Place.DESK;
    }

    private boolean helpCloses(KeyEvent event) {
        return event.getCode() == KeyCode.ESCAPE && help.openProperty().get() && done(help::toggle);
    }

    private boolean goes(KeyEvent event) {
        return switch (event.getCode()) {
            case V -> done(() -> places.toggle(Places.Place.COMPARE));
            case L -> done(() -> places.toggle(Places.Place.LECTURE));
            case E -> isAtDesk() && done(explorations::exploreOrShow);
            case G -> done(() -> places.toggle(Places.Place.GALLERY));
            case H -> isAtDesk() && done(() -> places.serverHiddenProperty().set(!places.serverHiddenProperty().get()));
            default -> false;
        };
    }

    private boolean does(KeyEvent event) {
        return switch (event.getCode()) {
            case SPACE -> done(playback::toggle);
            case RIGHT -> done(() -> playback.stepForward(event.isShiftDown() ? Stride.MESSAGE : Stride.EVENT));
            case LEFT -> done(() -> playback.stepBack(event.isShiftDown() ? Stride.MESSAGE : Stride.EVENT));
            case HOME -> done(this::toStart);
            case END -> done(playback::toEnd);
            case ESCAPE -> explorations.leave() || notices.forget();
            case M -> done(() -> selection.pickNextFlight(playback.momentProperty().get()));
            case N -> done(() -> selection.pickNextNode(playback.momentProperty().get()));
            default -> false;
        };
    }

    /// Whoever walks through the window by keyboard presses its buttons with the space bar; a button that merely was
    /// clicked does not keep it, and one that the toolkit takes for held down by the mouse does not hear it.
    private static boolean pressesButton(KeyEvent event) {
        return event.getCode() == KeyCode.SPACE && event.getTarget() instanceof ButtonBase button
                && ((Node) button).isFocusVisible() && !button.isPressed();
    }

    private static boolean done(Runnable what) {
        what.run();
        return true;
    }

    private void toStart() {
        playback.pause();
        playback.toStart();
    }

    private void typed(KeyEvent event) {
        if (isTaken(event)) {
            event.consume();
        } else if (!isAsking() && !isElsewhere(event) && !event.getCharacter().isEmpty()) {
            does(event.getCharacter().charAt(0));
        }
    }

    private void does(char typed) {
        switch (typed) {
            case '+' -> speed(Speed.nearest(playback.speedProperty().get()).quicker());
            case '-', '−' -> speed(Speed.nearest(playback.speedProperty().get()).slower());
            case '?' -> help.toggle();
            case 't', 'T' -> look.themeProperty().set(Theme.values()[(look.themeProperty().get().ordinal() + 1) % Theme.values().length]);
            default -> typedAtDesk(typed);
        }
    }

    private void typedAtDesk(char typed) {
        if (!isAtDesk() || sight.type(typed)) {
            return;
        }
        switch (typed) {
            case 'd', 'D' -> done(hands.drop());
            case 'c', 'C' -> done(hands.duplicate());
            case 'x', 'X' -> done(hands.corrupt());
            case 's', 'S' -> hands.crash();
            case '<' -> done(hands.delayBy(-1));
            case '>' -> done(hands.delayBy(1));
            case '[' -> markers.before();
            case ']' -> markers.next();
            default -> semantics(typed - '1');
        }
    }

    /// Whoever has no flight in hand is told how to take one.
    private void done(boolean byHand) {
        if (!byHand && notices.mentionedProperty().get().isEmpty()) {
            notices.mention(Texts.of("hand.nothing"));
        }
    }

    private void speed(Speed speed) {
        playback.speedProperty().set(speed.factor());
    }

    private void semantics(int index) {
        var offered = workspace.offered();
        if (index >= 0 && index < offered.size()) {
            workspace.choose(offered.get(index));
        }
    }
}
