package once.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.layout.VBox;
import once.ui.look.Palette;

/// The rows of those compared, one below the other on one axis.
final class CompareRows {

    private final VBox box;
    private final Palette palette;
    private List<CompareRow> shown = List.of();
    private Together together;

    CompareRows(VBox box, Palette palette) {
        this.box = box;
        this.palette = palette;
        palette.themeChange().subscribe(() -> shown.forEach(row -> row.diagram().repaint()));
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    /// What the rows say, as text.
    String text() {
        return CompareRow.text(shown);
    }

    /// Shows other runs.
    ///
    /// @param seek told the time, in microseconds, that somebody points at
    void show(Together next, LongConsumer seek) {
        together = next;
        long end = next.longest().endMicros();
        shown = next.contenders().stream().map(each -> new CompareRow(each, palette, end)).toList();
        shown.forEach(row -> row.onSeek(seek));
        shown.getFirst().diagram().showAxis();
        box.getChildren().setAll(shown);
    }

    /// Shows a time in each, and who differs there.
    ///
    /// @param toldAt when the parting is that is told of; -1 for none
    /// @param name of the one that the others are held against; the first is where that is not among them
    void show(long micros, long toldAt, String name) {
        var reference = named(name).orElse(shown.getFirst()).stateAt(micros);
        for (var row : shown) {
            row.mark(together.partingTimes(), toldAt);
            row.show(micros, !row.stateAt(micros).equals(reference));
        }
    }

    private Optional<CompareRow> named(String name) {
        return shown.stream().filter(row -> row.contender().name().equals(name)).findFirst();
    }
}
