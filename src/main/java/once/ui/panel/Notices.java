package once.ui.panel;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import once.ui.look.Texts;

/// The one thing at a time that the window says or asks over everything else.
public final class Notices {

    private final ReadOnlyObjectWrapper<Notice> shown = new ReadOnlyObjectWrapper<>(this, "shown");

    private final ReadOnlyStringWrapper mentioned = new ReadOnlyStringWrapper(this, "mentioned", "");

    /// What is mentioned beside the work, which goes on; empty for nothing.
    public ReadOnlyStringProperty mentionedProperty() {
        return mentioned.getReadOnlyProperty();
    }

    /// Says something that nobody has to answer, until it is forgotten; more than one thing below each other.
    public void mention(String text) {
        mentioned.set(mentioned.get().isEmpty() ? text : mentioned.get() + "\n" + text);
    }

    /// Mentions it no longer; false where nothing was mentioned.
    public boolean forget() {
        boolean any = !mentioned.get().isEmpty();
        mentioned.set("");
        return any;
    }

    /// What is said; null for nothing.
    public ReadOnlyObjectProperty<Notice> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Says something that can only be taken note of.
    public void tell(String title, List<String> lines) {
        ask(new Notice(title, lines, List.of(new Notice.Answer(Texts.of("notice.ok"), () -> { }))));
    }

    /// Says or asks something, in place of what was said before.
    public void ask(Notice notice) {
        shown.set(notice);
    }

    /// Does what was answered.
    public void answer(Notice.Answer answer) {
        shown.set(null);
        answer.does().run();
    }

    /// Gives the answer that changes nothing.
    public void dismiss() {
        if (shown.get() != null) {
            answer(shown.get().answers().getLast());
        }
    }
}
