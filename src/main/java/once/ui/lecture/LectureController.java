package once.ui.lecture;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import once.scenario.Lecture;
import once.scenario.Setting;
import once.simulation.Moment;
import once.simulation.Recording;
import once.tell.Captions;
import once.ui.look.Look;
import once.ui.look.Texts;
import once.ui.panel.Busy;
import once.ui.panel.Places;
import once.ui.panel.Predictions;
import once.ui.panel.Runs;
import once.ui.panel.Work;
import once.ui.panel.Workspace;
import once.ui.playback.Playback;
import once.ui.playback.Selection;
import once.ui.spacetime.SpaceTimeView;
import once.ui.stage.StageView;

/// One chapter of a lecture after the other; a run pauses where there is something to be said.
public final class LectureController {

    private static final double ROOM_FOR_ALL = 440;
    private static final double DIAGRAM_SHARE = 0.36;
    private static final double LEAST_DIAGRAM = 112;

    private final Playback desk;
    private final Playback cursor;
    private final Look look;
    private final Places places;
    private final Busy busy;
    private final Workspace workspace;
    private final Predictions predictions;
    private Progress progress;
    private Setting shown;
    private Work running;
    private Captions captions;
    private Pacing pacing;
    private boolean wasFullScreen;
    @FXML private Region root;
    @FXML private Region blank;
    @FXML private Region sheet;
    @FXML private Label part;
    @FXML private Label title;
    @FXML private Label number;
    @FXML private StageView stage;
    @FXML private SpaceTimeView diagram;

    /// Made by the FXML loader.
    public LectureController(Workspace workspace, Playback desk, Look look, Places places, Busy busy,
            Predictions predictions) {
        this.predictions = predictions;
        this.desk = desk;
        this.cursor = desk.another();
        this.look = look;
        this.places = places;
        this.busy = busy;
        this.workspace = workspace;
        cursor.speedProperty().bind(desk.speedProperty());
    }

    @FXML
    private void initialize() {
        root.visibleProperty().bind(places.openProperty().isEqualTo(Places.Place.LECTURE));
        root.managedProperty().bind(root.visibleProperty());
        var palette = new HighContrast(look.palette());
        var selection = new Selection();
        stage.bind(cursor, selection, palette);
        diagram.bind(cursor, selection, palette);
        sheet.heightProperty().subscribe(height -> fit(height.doubleValue()));
        cursor.momentProperty().subscribe(this::show);
        places.at(Places.Place.LECTURE, this::press);
        places.openProperty().addListener(_ -> visit(root.isVisible()));
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                visit(root.isVisible());
            }
        });
    }

    private void fit(double height) {
        boolean low = height < ROOM_FOR_ALL;
        diagram.setCompact(low);
        diagram.setPrefHeight(Math.max(LEAST_DIAGRAM, low ? 0 : DIAGRAM_SHARE * height));
    }

    private void visit(boolean here) {
        blank.setVisible(false);
        if (here) {
            desk.pause();
            if (shown == null) {
                progress = new Progress(Lecture.usual(), workspace.gallery());
                progress.goTo(places.chapterProperty().get());
                open();
            }
        } else {
            cursor.pause();
        }
        fillScreen(here);
    }

    private void fillScreen(boolean here) {
        if (root.getScene() != null && root.getScene().getWindow() instanceof Stage window) {
            window.setFullScreenExitHint("");
            window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            wasFullScreen = here ? window.isFullScreen() : wasFullScreen;
            window.setFullScreen(here || wasFullScreen);
        }
    }

    private void open() {
        var setting = progress.setting();
        shown = setting;
        places.chapterProperty().set(progress.name());
        part.setText(progress.chapter().part());
        title.setText(setting.scenario().title());
        number.setText(Texts.of("lecture.number", progress.number(), progress.count()));
        busy.drop(running);
        running = busy.start(done -> Texts.of("busy.run", done), work -> Runs.of(setting.scenario(), work), recording -> {
            if (shown == setting) {
                load(setting, recording);
            }
        });
    }

    private void load(Setting setting, Recording recording) {
        cursor.pause();
        captions = Captions.of(recording, setting.teaching());
        pacing = new Pacing(cursor, captions);
        cursor.load(recording);
        cursor.toStart();
    }

    private void show(Moment moment) {
        if (moment == null || captions == null) {
            return;
        }
        pacing.reached(moment.applied());
        var saying = Saying.at(moment, cursor.recordingProperty().get(), captions, shown, predictions.isOpen(shown));
        stage.captionTitleProperty().set(saying.title());
        stage.captionProperty().set(saying.text());
    }

    private boolean press(KeyEvent event) {
        if (captions == null && event.getCode() != KeyCode.ESCAPE) {
            return false;
        }
        boolean lit = !blank.isVisible();
        blank.setVisible(false);
        switch (event.getCode()) {
            case PAGE_DOWN -> next();
            case PAGE_UP -> before();
            case SPACE, PERIOD -> pacing.toggle();
            case B -> blank(lit);
            case RIGHT -> cursor.stepForward();
            case LEFT -> cursor.stepBack();
            case HOME -> cursor.toStart();
            case END -> cursor.toEnd();
            case ESCAPE -> places.toggle(Places.Place.LECTURE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void blank(boolean on) {
        cursor.pause();
        blank.setVisible(on);
    }

    private void next() {
        if (!pacing.next() && progress.go(1)) {
            open();
        }
    }

    private void before() {
        if (!pacing.before() && progress.go(-1)) {
            open();
        }
    }
}
