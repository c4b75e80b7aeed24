package once.ui.explore;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import once.scenario.Question;

/// The predictions of this session, one for each question; they are never written down.
public final class Predictions {

    private final Map<Question, Prediction> all = new HashMap<>();
    private final ReadOnlyIntegerWrapper cleared = new ReadOnlyIntegerWrapper(this, "cleared");

    /// The prediction for a question, empty at first.
    Prediction of(Question question) {
        return all.computeIfAbsent(question, _ -> new Prediction());
    }

    /// Forgets the prediction for one question.
    void clear(Question question) {
        all.remove(question);
        cleared.set(cleared.get() + 1);
    }

    /// Forgets all of them, as between two classes.
    void clear() {
        all.clear();
        cleared.set(cleared.get() + 1);
    }

    /// Changes whenever predictions are forgotten.
    ReadOnlyIntegerProperty clearedProperty() {
        return cleared.getReadOnlyProperty();
    }
}
