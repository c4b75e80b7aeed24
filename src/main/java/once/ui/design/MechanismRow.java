package once.ui.design;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import once.scenario.Setting;
import once.ui.look.Fitting;
import once.ui.look.Texts;
import once.ui.look.Tip;
import once.ui.panel.Cells;
import once.ui.panel.Focus;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line of a card, which opens to all that can be set about it.
final class MechanismRow extends VBox {

    private final Mechanism mechanism;
    private final Editor editor;
    private final ToggleButton fold = new ToggleButton();
    private final Fitting summary = new Fitting();
    private final HBox offers = new HBox();
    private final VBox body = new VBox(offers);
    private final Subscription following;
    private final HintBox hints;
    private final RefusalBox refusal;
    private final KnobControl main;
    private final List<KnobControl> controls = new ArrayList<>();

    MechanismRow(Mechanism mechanism, Editor editor) {
        this.mechanism = mechanism;
        this.editor = editor;
        this.main = mechanism.main() == null ? null : KnobControl.of(mechanism.main(), editor);
        this.hints = new HintBox(mechanism);
        this.refusal = new RefusalBox(mechanism, editor);
        getStyleClass().add("mechanism");
        body.getStyleClass().add("knobs");
        offers.getStyleClass().add("offers");
        offers.setManaged(false);
        getChildren().addAll(head(), refusal, hints, body);
        body.managedProperty().bind(body.visibleProperty());
        body.visibleProperty().bind(fold.selectedProperty().and(fold.disabledProperty().not()));
        fold.selectedProperty().subscribe(this::open);
        following = Subscription.combine(
                editor.shownProperty().subscribe(this::show),
                editor.refusalProperty().subscribe(() -> show(editor.shownProperty().get())),
                editor.wantedProperty().subscribe(this::want),
                refusal.follow());
    }

    /// Follows what is open no longer.
    void dispose() {
        following.unsubscribe();
    }

    /// Offers to do something more about it, to whoever looks closer.
    void offer(Node... buttons) {
        offers.getChildren().setAll(buttons);
        offers.setManaged(true);
    }

    private HBox head() {
        summary.getStyleClass().add("summary");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(name(), gap, summary);
        if (main != null) {
            head.getChildren().add(main.node());
        }
        head.getStyleClass().add("mechanism-head");
        return head;
    }

    private Node name() {
        if (mechanism.knobs().isEmpty()) {
            var label = new Label(mechanism.label());
            label.getStyleClass().addAll("muted", "unfolded");
            Tip.on(label, mechanism.tip());
            return label;
        }
        fold.setText(mechanism.label());
        Tip.on(fold, mechanism.tip());
        fold.setId("mechanism-" + mechanism.id());
        fold.getStyleClass().setAll("fold-line");
        fold.setGraphic(new FontIcon("fth-chevron-right"));
        fold.setMinWidth(Region.USE_PREF_SIZE);
        return fold;
    }

    /// Controls are made when somebody looks at them.
    private void open() {
        if (fold.isSelected() && controls.isEmpty()) {
            mechanism.knobs().forEach(knob -> {
                var control = KnobControl.of(knob, editor);
                controls.add(control);
                body.getChildren().add(body.getChildren().size() - 1, control.row());
            });
        }
        show(editor.shownProperty().get());
    }

    private void show(Setting setting) {
        if (setting == null) {
            return;
        }
        var scenario = setting.scenario();
        var all = mechanism.summary().apply(setting);
        summary.tell(all, all.split(" ", 2)[0]);
        Tip.on(summary, all);
        fold.setDisable(mechanism.knobs().stream().noneMatch(knob -> knob.applies().test(setting)));
        fold.setAccessibleText(Texts.of("mechanism.fold", mechanism.label(), all));
        if (main != null) {
            Cells.showFirst(main.knob().applies().test(setting), main.node(), summary);
            main.show(setting);
        }
        for (int index = 0; index < controls.size(); index++) {
            boolean applies = controls.get(index).knob().applies().test(setting);
            body.getChildren().get(index).setVisible(applies);
            body.getChildren().get(index).setManaged(applies);
            if (applies) {
                controls.get(index).show(setting);
            }
        }
        hints.show(mechanism.hints().apply(scenario), fold.isSelected());
    }

    private void want(String path) {
        if (path == null || !mechanism.says(path)) {
            return;
        }
        boolean isMain = main != null && main.knob().says(path);
        fold.setSelected(fold.isSelected() || !isMain);
        var control = isMain ? main : controls.stream().filter(each -> each.knob().says(path)).findFirst().orElseThrow();
        Sight.bring(this);
        Focus.give(control.focused());
    }
}
