package once.ui.look;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/// A text that is told in fewer words where there is no room for all of it, and is never cut short.
public final class Fitting extends Label {

    private static final double SLACK = 0.6;

    private final Text ruler = new Text();
    private List<String> tellings = List.of("");

    /// Made by the FXML loader, or by hand.
    public Fitting() {}

    /// Says something.
    ///
    /// @param shorter the same in fewer words, and in fewer still; the last is shown where nothing fits
    public void tell(String whole, String... shorter) {
        var next = Stream.concat(Stream.of(whole), Stream.of(shorter)).toList();
        if (!next.equals(tellings)) {
            tellings = next;
            choose();
            requestLayout();
        }
    }

    /// All of it, whatever is shown.
    public String whole() {
        return tellings.getFirst();
    }

    @Override
    public void resize(double width, double height) {
        super.resize(width, height);
        choose();
    }

    private void choose() {
        setText(tellings.size() == 1 || getWidth() <= 0 ? whole()
                : tellings.stream().filter(this::fits).findFirst().orElse(tellings.getLast()));
    }

    private boolean fits(String text) {
        double room = getWidth() - sides();
        return isWrapText() ? height(text, room) <= getHeight() + SLACK && width(longestWord(text)) <= room + SLACK : width(text) <= room + SLACK;
    }

    private static String longestWord(String text) {
        return Arrays.stream(text.split("(?<=-)|\\s")).reduce("", (one, other) -> one.length() >= other.length() ? one : other);
    }

    private double sides() {
        return snappedLeftInset() + snappedRightInset();
    }

    private double width(String text) {
        ruler.setWrappingWidth(0);
        return measured(text).getLayoutBounds().getWidth();
    }

    private double height(String text, double width) {
        ruler.setWrappingWidth(width);
        return measured(text).getLayoutBounds().getHeight();
    }

    private Text measured(String text) {
        ruler.setFont(getFont());
        ruler.setText(text);
        return ruler;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(width(whole())) + sides();
    }

    @Override
    protected double computeMinWidth(double height) {
        return snapSizeX(width(tellings.getLast())) + sides();
    }
}
