package once.ui;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import once.scenario.Semantics;
import once.simulation.Recording;
import once.ui.look.Look;
import once.ui.look.Theme;
import once.ui.playback.Playback;
import once.ui.playback.Selection;
import once.ui.playback.Sight;
import once.ui.spacetime.SpaceTimeView;
import once.ui.stage.StageView;

/// Pictures of stage and diagram at telling moments, to be looked at: run the main method, on the Headless platform
/// where there is no display, and open what it wrote under `target/pictures`.
public final class ViewPictures {

    private static final Path FOLDER = Path.of("target", "pictures");

    private final Playback playback = Playback.byHand();
    private final Selection selection = new Selection();
    private final Sight sight = new Sight(playback, selection);
    private final BorderPane root = new BorderPane();
    private final Look look = new Look();

    private ViewPictures() {
        var stageView = new StageView();
        var diagram = new SpaceTimeView();
        stageView.bind(playback, selection, look.palette());
        diagram.bind(playback, selection, sight, look.palette());
        stageView.captionTitleProperty().set("The duplicate is answered from the cache.");
        stageView.captionProperty().set("#4 ran at 1 138 ms; running it again would count it twice.");
        root.setCenter(stageView);
        root.setBottom(diagram);
    }

    static void main() {
        Platform.startup(() -> {
            try {
                new ViewPictures().takeAll();
            } finally {
                Platform.exit();
            }
        });
    }

    private void takeAll() {
        var stage = new Stage();
        var scene = new Scene(root, 832, 700);
        look.wear(scene);
        stage.setScene(scene);
        stage.show();
        for (var theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            look.themeProperty().set(theme);
            takeAll(theme.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private void takeAll(String theme) {
        take(theme + "-lost-reply", Runs.lostReply(Semantics.AT_MOST_ONCE), 0, 5, 60, 115, 125, 130);
        take(theme + "-again", Runs.lostReply(Semantics.AT_LEAST_ONCE), 110, 115);
        take(theme + "-slow", Runs.slowServer(), 50, 112, 165);
        take(theme + "-crash", Runs.crash(), 120, 290);
        take(theme + "-corrupt", Runs.corrupt(), 7, 12);
        take(theme + "-zombie", Runs.zombie(), 900, 1550, 1801);
        take(theme + "-ten", Runs.badNetwork(1, 10, Semantics.AT_MOST_ONCE), 30, 420, 900, 1290, 100_000);
        take(theme + "-ten-least", Runs.badNetwork(1, 10, Semantics.AT_LEAST_ONCE), 800, 100_000);
        take(theme + "-three", Runs.badNetwork(3, 5, Semantics.AT_MOST_ONCE), 130, 700, 100_000);
        take(theme + "-four", Runs.badNetwork(4, 5, Semantics.AT_LEAST_ONCE), 600);
        takeColumns(theme);
        takeFolded(theme);
        take(theme + "-crowd-200", Runs.crowd(200), 700, 1500);
        take(theme + "-many", Runs.badNetwork(4, 100, Semantics.AT_MOST_ONCE), 20_000);
        take(theme + "-dense", Runs.badNetwork(4, 3_000, Semantics.AT_MOST_ONCE), 300_000);
    }

    private void takeColumns(String theme) {
        sight.perEventProperty().set(true);
        take(theme + "-columns-crash", Runs.crash(), 120, 290);
        take(theme + "-columns-ten", Runs.badNetwork(1, 10, Semantics.AT_MOST_ONCE), 420, 900);
        take(theme + "-columns-three", Runs.badNetwork(3, 5, Semantics.AT_MOST_ONCE), 700);
        sight.perEventProperty().set(false);
    }

    private void takeFolded(String theme) {
        takeFolded(theme + "-folded-ten", Runs.badNetwork(1, 10, Semantics.AT_MOST_ONCE), 900);
        takeFolded(theme + "-folded-three", Runs.badNetwork(3, 5, Semantics.AT_MOST_ONCE), 700);
        takeFolded(theme + "-folded-hundred", Runs.badNetwork(1, 100, Semantics.AT_MOST_ONCE), 9_000);
        sight.perEventProperty().set(true);
        takeFolded(theme + "-folded-columns", Runs.badNetwork(1, 10, Semantics.AT_MOST_ONCE), 900);
        sight.perEventProperty().set(false);
    }

    private void takeFolded(String name, Recording recording, long millis) {
        playback.load(recording);
        playback.seek(millis * 1_000);
        sight.toggleFolding();
        take(name, recording, millis);
        sight.toggleFolding();
    }

    private void take(String name, Recording recording, long... millis) {
        playback.load(recording);
        for (long at : millis) {
            playback.seek(at * 1_000);
            root.applyCss();
            root.layout();
            Pictures.take(root, FOLDER.resolve(name + "-" + at + ".png"));
        }
    }
}
