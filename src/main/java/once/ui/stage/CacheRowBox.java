package once.ui.stage;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import once.simulation.CacheRow;
import once.simulation.Mark;
import once.simulation.Moment;
import once.ui.look.MarkLook;
import once.ui.look.Texts;

/// One entry of the reply cache: whose it is, what it would answer, how much of its lifetime is left; or why it has gone.
final class CacheRowBox extends HBox {

    private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");
    private static final int BAR_WIDTH = 58;

    private final CallLabel call = new CallLabel();
    private final Label reply = Layer.styled(new Label(), "reply");
    private final Bar lifetime = new Bar();

    CacheRowBox() {
        super(6);
        getStyleClass().add("cache-row");
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(reply, Priority.ALWAYS);
        reply.setMaxWidth(Double.MAX_VALUE);
        call.setMinWidth(USE_PREF_SIZE);
        lifetime.setMinWidth(BAR_WIDTH);
        lifetime.setMaxWidth(BAR_WIDTH);
        getChildren().addAll(call, reply, lifetime);
    }

    void show(CacheRow row, boolean lit, Moment moment, StageRun run) {
        call.show(row.call(), run.names());
        reply.setText(row.reply() == null ? Texts.of("stage.in-progress") : row.reply().text());
        Layer.showIf(row.reply() != null, lifetime);
        lifetime.show(row.remaining(moment.micros()));
        setOpacity(1);
        pseudoClassStateChanged(HIT, lit);
    }

    /// Shows an entry that has just gone, the fainter the longer ago that was.
    void showGone(Mark.Evicted gone, double freshness) {
        call.showGone(gone.id().toString());
        reply.setText(MarkLook.word(gone));
        Layer.showIf(false, lifetime);
        setOpacity(freshness);
        pseudoClassStateChanged(HIT, false);
    }
}
