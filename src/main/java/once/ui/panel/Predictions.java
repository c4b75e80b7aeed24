package once.ui.panel;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import once.scenario.Question;
import once.scenario.Setting;

/// The predictions of this session, one for each question; they are never written down.
public final class Predictions {

    private final Map<Question, Prediction> all = new HashMap<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");

    /// The prediction for a question, empty at first.
    public Prediction of(Question question) {
        return all.computeIfAbsent(question, _ -> new Prediction());
    }

    /// Whether a scenario asks something that nobody has answered yet, so that nothing must tell the answer.
    public boolean isOpen(Setting setting) {
        return setting.teaching().question().filter(question -> !of(question).isCommitted()).isPresent();
    }

    /// Lets the prediction for a question stand.
    public void commit(Question question) {
        of(question).commit();
        changes.set(changes.get() + 1);
    }

    /// Forgets the prediction for one question.
    public void clear(Question question) {
        all.remove(question);
        changes.set(changes.get() + 1);
    }

    /// Forgets all of them, as between two classes.
    public void clear() {
        all.clear();
        changes.set(changes.get() + 1);
    }

    /// Changes whenever predictions come to stand or are forgotten.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }
}
