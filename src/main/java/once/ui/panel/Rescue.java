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
        var setting = anything ? Optional.of(document.setting()) : Optional.<Setting>empty();
        long ticket = drafts.ticket();
        background.compute(() -> wasKept(ticket, setting.map(each -> ScenarioWriter.text(each.document()))), _ -> { });
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
        background.compute(() -> drafts.left().stream().findFirst().map(Rescue::read), left -> left.ifPresent(this::offer));
    }

    private static Left read(Draft draft) {
        return new Left(draft, ScenarioText.read(draft.path().getFileName().toString(), draft.text()));
    }

    private void offer(Left left) {
        var draft = left.draft();
        var reading = left.reading();
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
