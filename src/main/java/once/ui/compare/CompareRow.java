package once.ui.compare;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import once.node.Outcome;
import once.scenario.Property;
import once.service.Counter;
import once.service.Service;
import once.simulation.CallView;
import once.simulation.Moment;
import once.ui.look.Names;
import once.ui.look.Palette;
import once.ui.look.Texts;
import once.ui.look.Tip;
import once.ui.look.Whole;
import once.ui.spacetime.DiagramRow;

/// One of those compared: what it is and whether it keeps its promises, what happens in it, what it has come to.
final class CompareRow extends HBox {

    private static final int SHORT = 7;

    private final Contender contender;
    private final DiagramRow diagram;
    private final Label state = styled("row-state");
    private final Label calls = styled("row-calls", "muted");

    CompareRow(Contender contender, Palette palette, long untilMicros) {
        this.contender = contender;
        this.diagram = new DiagramRow(contender.recording(), palette, untilMicros);
        VBox.setVgrow(this, Priority.ALWAYS);
        getStyleClass().addAll("card", "compare-row");
        HBox.setHgrow(diagram, Priority.ALWAYS);
        getChildren().addAll(head(), diagram, column("row-now", new Label(), state, calls));
        ((Label) ((VBox) getChildren().getLast()).getChildren().getFirst()).setText(now(contender.recording().scenario().service()));
        calls.setWrapText(true);
        calls.setMinHeight(USE_PREF_SIZE);
    }

    /// Tells where in time somebody points, in microseconds.
    void onSeek(LongConsumer seek) {
        diagram.setOnMousePressed(event -> seek.accept(diagram.micros(event.getX())));
        diagram.setOnMouseDragged(event -> seek.accept(diagram.micros(event.getX())));
    }

    private static String now(Service service) {
        return Texts.of(service instanceof Counter ? "compare.counter-now" : "compare.state-now");
    }

    private Node head() {
        var name = styled("row-name");
        name.setText(contender.name());
        var how = new Whole(Mechanisms.of(contender.recording().scenario().protocol()));
        how.getStyleClass().addAll("muted", "small");
        how.setWrapText(true);
        return column("row-head", name, how, verdict());
    }

    private Label verdict() {
        var broken = contender.broken();
        var chip = styled("chip", broken.isEmpty() ? "success" : "fail");
        chip.setText(broken.isEmpty() ? Texts.of("compare.keeps") : Texts.of("compare.breaks", broken.getFirst().sentence()));
        Tip.on(chip, broken.isEmpty()
                ? Texts.of("compare.keeps.tip") : String.join("\n", broken.stream().map(Property::sentence).toList()));
        chip.setWrapText(true);
        chip.setMinHeight(USE_PREF_SIZE);
        return chip;
    }

    private static VBox column(String style, Node... children) {
        var column = new VBox(children);
        column.getStyleClass().add(style);
        return column;
    }

    private static Label styled(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// Rows as text: a line for each under one with heads, tabs between the columns.
    static String text(List<CompareRow> rows) {
        return Texts.of("compare.heads") + "\n" + rows.stream().map(CompareRow::line).collect(Collectors.joining());
    }

    private String line() {
        var promises = contender.broken().isEmpty() ? Texts.of("compare.keeps")
                : contender.broken().stream().map(Property::sentence).map(broken -> Texts.of("compare.breaks", broken)).collect(Collectors.joining("; "));
        return String.join("\t", contender.name(), state.getText(), calls.getText().replace("\n", " · "), promises) + "\n";
    }

    Contender contender() {
        return contender;
    }

    DiagramRow diagram() {
        return diagram;
    }

    void mark(List<Long> partings, long told) {
        diagram.mark(partings, told);
    }

    /// What the server's state is at a time.
    String stateAt(long micros) {
        return state(contender.recording().at(micros));
    }

    private String state(Moment moment) {
        return moment.state(contender.recording().scenario().cast());
    }

    /// Shows a time.
    ///
    /// @param differs whether its state is another than that of the row it is held against
    void show(long micros, boolean differs) {
        var moment = contender.recording().at(micros);
        diagram.show(micros);
        var text = state(moment);
        state.setText((differs ? "≠ " : "") + (text.isEmpty() ? "–" : text));
        state.getStyleClass().setAll("label", "row-state", differs ? "again" : "same", text.length() > SHORT ? "long" : "short");
        Tip.on(state, Texts.of(differs ? "compare.differs.tip" : "compare.same.tip", text));
        calls.setText(calls(moment));
        setAccessibleText(contender.name() + ": " + text + ", " + calls.getText().replace("\n", " · "));
    }

    private String calls(Moment moment) {
        var ended = moment.calls().values().stream().filter(call -> !call.isWaiting()).toList();
        long ok = ended.stream().filter(call -> call.end().outcome() instanceof Outcome.Success).count();
        var line = Texts.of("compare.ended", ended.size(), contender.recording().scenario().callCount(), ok);
        var again = moment.calls().values().stream().filter(call -> call.count().executions() > 1).toList();
        return again.isEmpty() ? line : line + "\n" + again(again);
    }

    private String again(List<CallView> calls) {
        var first = Names.of(contender.recording()).of(calls.getFirst().call());
        return calls.size() == 1 ? Texts.of("compare.again", first, calls.getFirst().count().executions()) : Texts.of("compare.again.many", calls.size());
    }
}
