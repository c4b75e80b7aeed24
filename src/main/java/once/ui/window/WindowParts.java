package once.ui.window;

import java.util.List;
import javafx.collections.FXCollections;
import once.scenario.Reading;
import once.ui.design.Costs;
import once.ui.design.Editor;
import once.ui.document.Document;
import once.ui.document.Hands;
import once.ui.document.RecentFiles;
import once.ui.explore.Explorations;
import once.ui.look.Look;
import once.ui.look.Texts;
import once.simulation.Recording;
import once.ui.panel.Arrangement;
import once.ui.panel.Background;
import once.ui.panel.Busy;
import once.ui.panel.Desk;
import once.ui.panel.FileChoice;
import once.ui.panel.HandMenu;
import once.ui.panel.Help;
import once.ui.panel.Notices;
import once.ui.panel.Panels;
import once.ui.panel.Parts;
import once.ui.panel.Places;
import once.ui.panel.Predictions;
import once.ui.panel.Runs;
import once.ui.panel.Workspace;
import once.ui.panel.Zoom;
import once.ui.playback.Pace;
import once.ui.playback.Playback;
import once.ui.playback.Selection;
import once.ui.playback.Sight;
import once.ui.spacetime.SpaceTimeView;
import once.ui.stage.StageView;

/// The things that there is one of in a window, joined.
final class WindowParts {

    final Playback playback;
    final Look look = new Look();
    final Help help = new Help();
    final Notices notices = new Notices();
    final Zoom zoom = new Zoom();
    final Places places = new Places();
    final Arrangement arrangement = new Arrangement();
    final Selection selection = new Selection();
    final Sight sight;
    final Document document = new Document();
    final Hands hands;
    final Workspace workspace;
    final Desk desk;
    final Explorations explorations;
    private final Background background;
    final Busy busy;
    private Parts joined;

    WindowParts(List<Reading> gallery, Playback playback, Background background, FileChoice files, RecentFiles recent) {
        this.playback = playback;
        this.background = background;
        this.sight = new Sight(playback, selection);
        this.hands = new Hands(document, playback, selection);
        hands.setOnRefused(why -> notices.tell(Texts.of("hand.refused"), List.of(why)));
        this.busy = new Busy(background);
        var runs = new Runs(busy, WindowParts::prepare);
        this.workspace = new Workspace(FXCollections.observableArrayList(gallery), playback, selection, document, busy, runs);
        this.explorations = new Explorations(workspace, playback, background);
        this.desk = new Desk(workspace, document, files, recent, notices, busy, runs, Picture::toWrite);
    }

    /// Derives what a window shows of a recording, on any thread.
    static void prepare(Recording recording) {
        Pace.of(recording);
        StageView.prepare(recording);
        SpaceTimeView.prepare(recording);
    }

    /// For the controllers.
    Parts all() {
        if (joined == null) {
            joined = join();
        }
        return joined;
    }

    private Parts join() {
        var editor = new Editor(workspace, document);
        return new Parts(workspace, playback, selection, look, help, notices, zoom, places, document, hands, desk, background, busy,
                new HandMenu(hands, playback, selection), sight, arrangement, explorations, new Predictions(), editor,
                new Costs(editor, workspace, playback, background), new Panels(panel -> OnceWindow.load(panel, all())));
    }
}
