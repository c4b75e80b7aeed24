package once.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import once.exploration.Bounds;
import once.ui.look.Texts;

/// Where exploring is to stop, to choose from: so many attempts of a client that never gives up, so many copies, so many
/// crashes.
final class BoundsMenu {

    private static final List<Integer> ATTEMPTS = List.of(1, 2, 3, 4, 5, 6, 8, 10);
    private static final List<Integer> COPIES = List.of(0, 1, 2, 3);
    private static final List<Integer> CRASHES = List.of(0, 1, 2, 3);

    private final MenuButton menu;
    private final ObjectProperty<Bounds> bounds;

    private BoundsMenu(MenuButton menu, ObjectProperty<Bounds> bounds) {
        this.menu = menu;
        this.bounds = bounds;
    }

    /// Makes a button offer and show the bounds.
    static void install(MenuButton menu, ObjectProperty<Bounds> bounds) {
        var shown = new BoundsMenu(menu, bounds);
        bounds.subscribe(now -> menu.setText(Texts.of("explore.bounds", now.attempts(), now.duplications(), now.crashes())));
        menu.setOnShowing(_ -> shown.list(bounds.get()));
    }

    /// When somebody looks, and not before: a menu that nobody sees keeps all the items it ever had.
    private void list(Bounds now) {
        var items = new ArrayList<MenuItem>();
        items.addAll(group("attempts", ATTEMPTS, now.attempts(), now::withAttempts));
        items.add(new SeparatorMenuItem());
        items.addAll(group("copies", COPIES, now.duplications(), now::withDuplications));
        items.add(new SeparatorMenuItem());
        items.addAll(group("crashes", CRASHES, now.crashes(), now::withCrashes));
        menu.getItems().setAll(items);
    }

    private List<MenuItem> group(String what, List<Integer> counts, int now, IntFunction<Bounds> with) {
        var group = new ToggleGroup();
        return counts.stream().<MenuItem>map(count -> item(what, count, count == now, group, with)).toList();
    }

    private MenuItem item(String what, int count, boolean chosen, ToggleGroup group, IntFunction<Bounds> with) {
        var item = new RadioMenuItem(Texts.of("extent." + what, count));
        item.setId("bound-" + what + "-" + count);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(_ -> bounds.set(with.apply(count)));
        return item;
    }
}
