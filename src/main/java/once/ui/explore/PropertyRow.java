package once.ui.explore;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import once.exploration.Proof;
import once.scenario.Property;
import once.simulation.Judgement;
import once.ui.look.Texts;
import once.ui.look.Tip;
import once.ui.panel.Cells;

/// A property and its verdict: a sign and a word, with a link to a run that shows it.
final class PropertyRow extends HBox {

    private PropertyRow(String sentence, Node verdict) {
        var label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        getChildren().setAll(label, verdict);
        getStyleClass().add("property");
    }

    /// What one run says.
    static PropertyRow of(Judgement judgement) {
        var chip = switch (judgement.verdict()) {
            case KEPT -> told("goal.kept", "waiting", "goal.kept.tip");
            case BROKEN -> told("goal.property.broken", "fail", "goal.broken.tip");
            case SEEN -> told("goal.seen", "waiting", "goal.seen.tip");
            case NOT_SEEN -> told("goal.not-seen", "plain", "goal.not-seen.tip");
        };
        return new PropertyRow(judgement.property().sentence(), chip);
    }

    /// What a client is told that sees no server.
    static PropertyRow hidden(Property property) {
        return new PropertyRow(property.sentence(), told("goal.unseen", "plain", "goal.unseen.tip"));
    }

    /// What all runs say.
    static PropertyRow of(Proven proven, Explorations explorations) {
        var proof = proven.proof();
        return new PropertyRow(proof.property().sentence(), switch (proof.verdict()) {
            case HOLDS -> proof.exhaustive() ? told("goal.property.holds", "success", "goal.holds.tip") : told("goal.unrefuted", "waiting", "goal.cut.tip");
            case NEVER -> proof.exhaustive() ? told("goal.never", "waiting", "goal.never.tip") : told("goal.unfound", "waiting", "goal.cut.tip");
            case VIOLATED -> proof.witnesses().isEmpty() ? told("goal.property.endless", "fail", "goal.endless.tip")
                    : link(proven, explorations, Texts.of("goal.property.violated", proven.witnesses()), "fail");
            case SOMETIMES -> link(proven, explorations, Texts.of("goal.sometimes"), "success");
        });
    }

    private static Label told(String key, String look, String tip) {
        var chip = Cells.label(Texts.of(key), "chip", look);
        Tip.on(chip, Texts.of(tip));
        chip.setAccessibleText(Texts.of(tip));
        return chip;
    }

    private static Button link(Proven proven, Explorations explorations, String text, String look) {
        var button = new Button(text);
        button.getStyleClass().setAll("button", "chip", look, "link");
        button.setMinWidth(Region.USE_PREF_SIZE);
        var proof = proven.proof();
        var why = Texts.of("goal.watch", proven.witnesses());
        Tip.on(button, why);
        button.setAccessibleText(text + ". " + why);
        var said = Texts.of(look.equals("fail") ? "excursion.violates" : "excursion.shows", proof.property().sentence());
        button.setOnAction(_ -> explorations.watch(_ -> proof.witnesses(), said));
        return button;
    }
}
