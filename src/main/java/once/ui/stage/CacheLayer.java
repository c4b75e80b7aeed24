package once.ui.stage;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import once.message.MessageId;
import once.message.NodeId;
import once.simulation.CacheRow;
import once.simulation.Mark;
import once.simulation.Moment;
import once.simulation.ServerView;
import once.ui.look.MarkLook;
import once.ui.look.Texts;
import once.ui.look.Whole;

/// The request–reply layer of a server: duplicate filter and reply cache, what it has just done to a request, and the
/// entries that have just gone. Where there is not room for all entries the ones used last are shown.
final class CacheLayer extends VBox {

    private static final Comparator<CacheRow> LAST_USED_FIRST =
            Comparator.comparingLong((CacheRow row) -> Math.max(row.since(), row.lastHitAt())).reversed().thenComparing(CacheRow::id);

    private final NodeId node;
    private final StageRun run;
    private final Layer layer;
    private final Label count = Layer.styled(new Whole(), "layer-name");
    private final Label mark = Layer.styled(new Label(), "hit-word");
    private final Label none = Layer.styled(new Label(), "aside");
    private final VBox rows = Layer.styled(new VBox(), "cache-rows");
    private final Map<MessageId, Node> shown = new TreeMap<>();
    private final boolean filters;
    private int most = 3;

    CacheLayer(NodeId node, StageRun run) {
        this.node = node;
        this.run = run;
        this.filters = run.scenario().protocol().server().filtersDuplicates();
        mark.setId("hit");
        mark.setMinWidth(USE_PREF_SIZE);
        none.setWrapText(true);
        layer = new Layer(filters ? "cache" : "request-reply", "request-reply", none, rows).withNote(count).withMark(mark).growing();
        getChildren().add(layer);
    }

    /// How many rows there is room for.
    void setMost(int rowsAtMost) {
        most = rowsAtMost;
    }

    void setNamed(boolean named) {
        layer.setNamed(named);
    }

    /// The row of an entry; null where it is not shown.
    Node row(MessageId id) {
        return shown.get(id);
    }

    void show(Moment moment) {
        var server = moment.servers().get(node);
        var fresh = run.fresh(node, moment);
        var gone = fresh.stream().filter(Mark.Evicted.class::isInstance).map(Mark.Evicted.class::cast)
                .filter(row -> !server.cache().containsKey(row.id())).limit(Math.max(1, most / 2)).toList();
        var chosen = chosen(server.cache().values(), most - gone.size());
        fit(chosen.size() + gone.size());
        boolean lit = showRows(chosen, moment);
        for (int index = 0; index < gone.size(); index++) {
            row(chosen.size() + index).showGone(gone.get(index), run.freshness(gone.get(index).at(), moment.micros()));
        }
        showMark(lit, fresh);
        showNone(server, chosen.isEmpty() && gone.isEmpty());
        count.setText(filters ? text(server.cache().size(), chosen.size()) : "");
    }

    private boolean showRows(List<CacheRow> chosen, Moment moment) {
        shown.clear();
        boolean anyLit = false;
        for (int index = 0; index < chosen.size(); index++) {
            boolean lit = run.isLit(chosen.get(index), moment);
            anyLit |= lit;
            row(index).show(chosen.get(index), lit, moment, run);
            shown.put(chosen.get(index).id(), row(index));
        }
        return anyLit;
    }

    private CacheRowBox row(int index) {
        return (CacheRowBox) rows.getChildren().get(index);
    }

    /// What was last done to a request without executing it.
    private void showMark(boolean lit, List<Mark> fresh) {
        var last = fresh.stream().filter(CacheLayer::isOfFilter).findFirst();
        mark.setVisible(lit || last.isPresent());
        mark.setText(last.map(MarkLook::word).orElse(Texts.of("mark.hit")).toUpperCase(Locale.ROOT));
    }

    private static boolean isOfFilter(Mark mark) {
        return switch (mark) {
            case Mark.Hit _, Mark.Dropped _, Mark.Refused _, Mark.Discarded _, Mark.OrphanKilled _ -> true;
            case Mark.Executed _, Mark.Evicted _, Mark.TimedOut _, Mark.LateReply _, Mark.Crashed _, Mark.Restarted _,
                    Mark.ConnectionsBroke _ -> false;
        };
    }

    private void showNone(ServerView server, boolean empty) {
        int lost = server.lostCache().size() - server.cache().size();
        boolean gone = empty && filters && lost > 0 && (server.health().isDown() || server.health().incarnation() > 1);
        Layer.showIf(!filters || gone, none);
        none.setText(filters ? Texts.of("stage.entries-lost", lost) : Texts.of("stage.no-filter"));
    }

    private static List<CacheRow> chosen(Collection<CacheRow> all, int most) {
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
        return all > shown ? Texts.of("stage.some-of", Integer.toString(shown), Integer.toString(all)) : Integer.toString(all);
    }
}
