package once.ui.stage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import once.message.MessageId;
import once.simulation.CacheRow;
import once.simulation.Moment;

/// The request–reply layer of the server: duplicate filter and reply cache. Where there is not room for all entries the
/// ones used last are shown.
final class CacheLayer extends VBox {

    private static final Comparator<CacheRow> LAST_USED_FIRST =
            Comparator.comparingLong((CacheRow row) -> Math.max(row.since(), row.lastHitAt())).reversed().thenComparing(CacheRow::id);

    private final StageRun run;
    private final Label count = Layer.styled(new Label(), "layer-name");
    private final Label hit = Layer.styled(new Label("HIT"), "hit-word");
    private final VBox rows = Layer.styled(new VBox(), "cache-rows");
    private final Map<MessageId, Node> shown = new TreeMap<>();
    private int most = 3;

    CacheLayer(StageRun run) {
        this.run = run;
        hit.setId("hit");
        boolean filters = run.scenario().protocol().server().filtersDuplicates();
        var layer = filters
                ? new Layer("reply cache", "request-reply", rows).withNote(count).withMark(hit)
                : new Layer("request–reply", "request-reply", Layer.styled(new Label("no duplicate filter"), "aside"));
        getChildren().add(layer.growing());
    }

    /// How many rows there is room for.
    void setMost(int rowsAtMost) {
        most = rowsAtMost;
    }

    /// The row of an entry; null where it is not shown.
    Node row(MessageId id) {
        return shown.get(id);
    }

    void show(Moment moment) {
        var cache = moment.server().cache();
        var chosen = chosen(cache.values());
        fit(chosen.size());
        shown.clear();
        boolean anyLit = false;
        for (int index = 0; index < chosen.size(); index++) {
            boolean lit = run.isLit(chosen.get(index), moment);
            anyLit |= lit;
            var box = (CacheRowBox) rows.getChildren().get(index);
            box.show(chosen.get(index), lit, moment, run);
            shown.put(chosen.get(index).id(), box);
        }
        hit.setVisible(anyLit);
        count.setText(text(cache.size(), chosen.size()));
    }

    private List<CacheRow> chosen(java.util.Collection<CacheRow> all) {
        if (all.size() <= most) {
            return List.copyOf(all);
        }
        return all.stream().sorted(LAST_USED_FIRST).limit(most).sorted(Comparator.comparing(CacheRow::id)).toList();
    }

    private void fit(int size) {
        while (rows.getChildren().size() < size) {
            rows.getChildren().add(new CacheRowBox());
        }
        rows.getChildren().remove(size, rows.getChildren().size());
    }

    private static String text(int all, int shown) {
        return all > shown ? shown + " of " + all : Integer.toString(all);
    }
}
