package once.ui.stage;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import once.simulation.CacheRow;
import once.simulation.Moment;

/// One entry of the reply cache: whose it is, what it would answer, how much of its lifetime is left.
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
        reply.setText(row.reply() == null ? "in progress" : row.reply().text());
        lifetime.setManaged(row.reply() != null);
        lifetime.setVisible(row.reply() != null);
        lifetime.show(row.remaining(moment.micros()));
        pseudoClassStateChanged(HIT, lit);
    }
}
