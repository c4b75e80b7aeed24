package once.ui.panel;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import once.scenario.Reading;
import once.scenario.ScenarioText;
import once.scenario.ScenarioWriter;
import once.ui.document.Document;
import once.ui.document.Drafts;
import once.ui.document.Drafts.Draft;
import once.ui.look.Texts;

/// Keeps what is not saved where a crash does not reach it, and offers it when the program starts again.
public final class Rescue {

    private final Workspace workspace;
    private final Document document;
    private final Drafts drafts;
    private final Notices notices;
    private final Background background;

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
        boolean anything = document.modifiedProperty().get() && document.branchProperty().get() != null;
        keep(anything ? Optional.of(ScenarioWriter.text(document.setting().document())) : Optional.empty());
    }

    private void keep(Optional<String> text) {
        long ticket = drafts.ticket();
        background.compute(() -> wasKept(ticket, text), _ -> { });
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

    /// Offers what the last crash has left; does nothing where it left nothing.
    public void offer() {
        drafts.left().stream().findFirst().ifPresent(this::offer);
    }

    private void offer(Draft draft) {
        var reading = ScenarioText.read(draft.path().getFileName().toString(), draft.text());
        if (!reading.isGood()) {
            drafts.discard(draft);
            return;
        }
        var title = reading.settings().getFirst().scenario().title();
        notices.ask(new Notice(Texts.of("rescue"), List.of(Texts.of("rescue.text", title)), List.of(
                new Notice.Answer(Texts.of("rescue.open"), () -> open(draft, reading)),
                new Notice.Answer(Texts.of("rescue.discard"), () -> drafts.discard(draft)),
                new Notice.Answer(Texts.of("rescue.later"), () -> { }))));
    }

    private void open(Draft draft, Reading reading) {
        workspace.openUnsaved(reading, reading.settings().getFirst());
        drafts.discard(draft);
    }
}
