package once.ui.stage;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import once.message.CallId;
import once.simulation.ClientKnowledge;
import once.simulation.ClientKnowledge.Kind;
import once.simulation.ClientKnowledge.World;
import once.simulation.Moment;
import once.ui.look.Texts;

/// What a client can know, in place of what it cannot see: a card for each world that fits what it has seen of its call.
final class WorldsPane extends VBox {

    private static final List<Kind> NOT_YET = List.of(Kind.REQUEST_LOST, Kind.REQUEST_UNDER_WAY, Kind.AT_WORK, Kind.SERVER_DOWN, Kind.REFUSED);

    /// From how high on there is room for more than names.
    private static final double ROOMY = 260;
    private static final double LEAST_CARD = 144;

    private final Label title = Layer.styled(new Label(), "worlds-title");
    private final Label note = Layer.styled(new Label(), "aside");
    private final FlowPane cards = new FlowPane();
    private ClientKnowledge shown;

    WorldsPane() {
        getStyleClass().add("worlds");
        cards.getStyleClass().add("world-cards");
        setId("worlds");
        title.setId("worlds-title");
        note.setWrapText(true);
        getChildren().addAll(title, note, cards);
        cards.widthProperty().subscribe(this::share);
    }

    /// Shows what is known of a call; of the one that is current where none is picked.
    void show(StageRun run, Moment moment, CallId picked) {
        var call = picked != null && moment.calls().containsKey(picked) ? picked : StageRun.currentCall(1, moment);
        if (call == null) {
            show(null, Texts.of("worlds.nothing"), "");
            return;
        }
        var known = ClientKnowledge.of(run.recording(), moment, call);
        var name = run.names().of(call) + " " + moment.calls().get(call).operation().text();
        show(known, Texts.of("worlds.title", name), Texts.of("worlds.count", known.worlds().size()));
    }

    private void show(ClientKnowledge known, String headline, String line) {
        title.setText(headline);
        note.setText(line);
        if (known == null || !known.equals(shown)) {
            shown = known;
            cards.getChildren().setAll(known == null ? List.of() : known.worlds().stream().map(this::card).toList());
            share();
        }
    }

    /// The cards of a row share its width, and the rows the cards.
    private void share() {
        double gap = cards.getHgap();
        int count = Math.max(1, cards.getChildren().size());
        int fitting = Math.clamp((int) ((cards.getWidth() + gap) / (LEAST_CARD + gap)), 1, count);
        int columns = Math.ceilDiv(count, Math.ceilDiv(count, fitting));
        double width = Math.floor((cards.getWidth() - (columns - 1) * gap) / columns);
        cards.getChildren().forEach(card -> ((Region) card).setPrefWidth(Math.max(LEAST_CARD, width)));
    }

    private Node card(World world) {
        var name = Layer.styled(new Label(Texts.of("world." + world.kind())), "world-name");
        var text = Layer.styled(new Label(Texts.of("world.text." + world.kind())), "aside");
        var times = Layer.styled(new Label(times(world)), "world-times");
        name.setWrapText(true);
        text.setWrapText(true);
        text.visibleProperty().bind(heightProperty().greaterThan(ROOMY));
        text.managedProperty().bind(text.visibleProperty());
        var card = new VBox(name, text, times);
        card.getStyleClass().addAll("world", NOT_YET.contains(world.kind()) ? "not-yet" : "done");
        return card;
    }

    private static String times(World world) {
        return world.leastExecutions() == world.mostExecutions()
                ? Texts.of("worlds.times", world.leastExecutions())
                : Texts.of("worlds.times.between", world.leastExecutions(), world.mostExecutions());
    }
}
