package once.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;

/// One of several, or none of them; what can be chosen changes while the choice stays.
final class Choice<T> {

    /// @param value null for none
    record Item<T>(T value, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private final Item<T> none;
    private ComboBox<Item<T>> box;
    private boolean offering;

    Choice(String none) {
        this.none = new Item<>(null, none);
    }

    void show(ComboBox<Item<T>> in, Runnable whenChosen) {
        box = in;
        box.getItems().setAll(List.of(none));
        box.setValue(none);
        box.valueProperty().subscribe(() -> {
            if (!offering) {
                whenChosen.run();
            }
        });
    }

    /// Offers other values; a choice that is no longer among them is dropped.
    void offer(List<T> values, Function<T, String> text) {
        var items = new ArrayList<>(List.of(none));
        values.forEach(value -> items.add(new Item<>(value, text.apply(value))));
        if (items.equals(box.getItems())) {
            return;
        }
        var chosen = box.getValue();
        offering = true;
        box.getItems().setAll(items);
        box.setValue(items.contains(chosen) ? chosen : none);
        offering = false;
    }

    /// What is chosen; null for nothing.
    T value() {
        return box.getValue() == null ? null : box.getValue().value();
    }
}
