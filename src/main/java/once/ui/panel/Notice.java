package once.ui.panel;

import java.util.List;

/// Something the window has to say or to ask, and what can be answered.
///
/// @param lines each is a paragraph
/// @param answers the usual one first; the last one changes nothing and is what Escape gives
public record Notice(String title, List<String> lines, List<Answer> answers) {

    /// What can be answered.
    public record Answer(String text, Runnable does) {}

    public Notice {
        lines = List.copyOf(lines);
        answers = List.copyOf(answers);
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("a notice that cannot be answered stays for ever");
        }
    }
}
