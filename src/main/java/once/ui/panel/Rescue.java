package once.ui.panel;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import once.scenario.Reading;
import once.scenario.ScenarioText;
import once.scenario.ScenarioWriter;
import once.scenario.Setting;
import once.ui.document.Document;
import once.ui.document.Drafts;
import once.ui.document.Drafts.Draft;
import once.ui.look.Texts;

/// Keeps what is not saved where a crash does not reach it, and offers it when the program starts again.
public final class Rescue {

    private record Left(Draft draft, Reading reading) {}

    private final Workspace workspace;
    private final Document document;
    private final Drafts drafts;
    private final Notices notices;
    private final Background background;
    private boolean warned;

    /// Keeps every change from now on.
    public Rescue(Workspace workspace, Document document, Drafts drafts, Notices notices, Background background) {
        this.workspace = workspace;
        this.document = document;
        this.drafts = drafts;
        this.notices = notices;
        this.background = background;
        document.branchProperty().addListener((_, _, _) -> keep());
        document.modifiedProperty().addListener((_, _, _) -> keep());
    }

    private void keep() {
        long ticket = drafts.ticket();
        var unsaved = unsaved();
        background.compute(() -> wasKept(ticket, unsaved.map(Rescue::text)), this::warn);
    }

    /// Once: who works is not to be troubled with it at every change.
    private void warn(boolean kept) {
        if (!kept && !warned) {
            warned = true;
            notices.mention(Texts.of("rescue.impossible", drafts.folder()));
        }
    }

    /// What is not saved, with the semantics that it runs under; empty for nothing.
    private Optional<Setting> unsaved() {
        return document.modifiedProperty().get() ? Optional.of(workspace.shown()) : Optional.empty();
    }

    private static String text(Setting setting) {
        return ScenarioWriter.text(setting.document());
    }

    private boolean wasKept(long ticket, Optional<String> text) {
        try {
            drafts.keep(ticket, text);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// The program ends as it should: nothing is left to be rescued.
    public void end() {
        wasKept(drafts.ticket(), Optional.empty());
    }

    /// Offers what crashes have left, one after the other; does nothing where they left nothing. What cannot be read is
    /// mentioned and stays where it is, for another version of the program may read it.
    public void offer() {
        background.compute(() -> drafts.left().stream().map(Rescue::read).toList(), all -> {
            all.stream().filter(left -> !left.reading.isGood()).findFirst()
                    .ifPresent(left -> notices.mention(Texts.of("rescue.unreadable", left.draft.path())));
            offer(all.stream().filter(left -> left.reading.isGood()).toList());
        });
    }

    private static Left read(Draft draft) {
        return new Left(draft, ScenarioText.read(draft.path().getFileName().toString(), draft.text()));
    }

    private void offer(List<Left> left) {
        if (left.isEmpty()) {
            return;
        }
        var draft = left.getFirst().draft;
        var reading = left.getFirst().reading;
        var others = left.subList(1, left.size());
        var title = reading.settings().getFirst().scenario().title();
        notices.ask(new Notice(Texts.of("rescue"), List.of(Texts.of("rescue.text", title)), List.of(
                new Notice.Answer(Texts.of("rescue.open"), () -> open(draft, reading)),
                new Notice.Answer(Texts.of("rescue.discard"), () -> {
                    drafts.discard(draft);
                    offer(others);
                }),
                new Notice.Answer(Texts.of("rescue.later"), () -> offer(others)))));
    }

    /// It is kept as one's own before it is thrown away.
    private void open(Draft draft, Reading reading) {
        workspace.openUnsaved(reading, reading.settings().getFirst());
        if (wasKept(drafts.ticket(), unsaved().map(Rescue::text))) {
            drafts.discard(draft);
        }
    }
}
