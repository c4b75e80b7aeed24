package once.ui.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import once.scenario.Semantics;
import once.scenario.Setting;
import once.ui.panel.Workspace;

/// Who may take part in a comparison, and who does: at least two, at most six.
final class Lineup {

    private static final List<Semantics> USUAL =
            List.of(Semantics.MAYBE, Semantics.AT_LEAST_ONCE, Semantics.AT_MOST_ONCE, Semantics.EXACTLY_ONCE);
    private static final int LEAST = 2;
    private static final int MOST = 6;

    private final Map<Contender.Choice, ToggleButton> choices = new LinkedHashMap<>();
    private final Runnable changed;

    /// @param changed what to do when somebody else takes part
    Lineup(Runnable changed) {
        this.changed = changed;
    }

    /// Offers every semantics for a setting, and its file's other settings; the usual semantics take part at once.
    void offer(Workspace workspace, Setting setting) {
        choices.clear();
        workspace.offered().forEach(each ->
                add(new Contender.Choice.Under(each), USUAL.contains(each) || each == setting.scenario().semantics()));
        workspace.openFile().filter(file -> file.settings().size() > 1)
                .ifPresent(file -> file.settings().forEach(each -> add(new Contender.Choice.As(each), false)));
    }

    private void add(Contender.Choice choice, boolean chosen) {
        var button = new ToggleButton(choice.name());
        button.setId("compare-" + (choices.size() + 1));
        button.setSelected(chosen && chosen().size() < MOST);
        button.setOnAction(_ -> choose(button));
        choices.put(choice, button);
    }

    /// The buttons for choices of a kind, in their order.
    List<ToggleButton> buttons(Class<? extends Contender.Choice> kind) {
        return choices.entrySet().stream().filter(each -> kind.isInstance(each.getKey())).map(Map.Entry::getValue).toList();
    }

    List<Contender.Choice> chosen() {
        return choices.entrySet().stream().filter(each -> each.getValue().isSelected()).map(Map.Entry::getKey).toList();
    }

    private void choose(ToggleButton button) {
        int chosen = chosen().size();
        if (chosen < LEAST || chosen > MOST) {
            button.setSelected(!button.isSelected());
        } else {
            changed.run();
        }
    }
}
