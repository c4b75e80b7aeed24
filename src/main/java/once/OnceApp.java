package once;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import once.cli.ConsoleShow;
import once.cli.Desktop;
import once.ui.document.Drafts;
import once.ui.document.Opened;
import once.ui.document.RecentFiles;
import once.ui.look.Theme;
import once.ui.panel.Background;
import once.ui.panel.Rescue;
import once.ui.playback.Playback;
import once.ui.window.Display;
import once.ui.window.FileDialogs;
import once.ui.window.Gate;
import once.ui.window.Offstage;
import once.ui.window.OnceWindow;
import once.ui.window.Settings;
import once.ui.window.SettingsFile;
import once.ui.window.WindowFrame;

/// Opens the window, or does without where there is no display.
public final class OnceApp extends Application {

    private static final String JUST_A_FRAME = "--exit-after-first-frame";
    private static final String FILE = "--file=";
    private static final Path PICTURES = Path.of("target");

    /// Does what was asked for on the command line, and returns when it is done.
    ///
    /// @return the exit code
    /// @throws IllegalArgumentException where the options make no sense
    static int open(Desktop.Options options, PrintWriter out) {
        var arguments = arguments(options);
        var missing = Display.missing(System.getenv(), System.getProperty("os.name"));
        if (options.pictures().isPresent()) {
            Offstage.takeScreenshots(options.pictures().get(), out);
        } else if (missing.isPresent() && options.file().isPresent()) {
            return playWithout(options.file().get(), out);
        } else if (missing.isPresent() && !options.exitAfterFirstFrame()) {
            doWithout(missing.get(), out);
        } else {
            missing.ifPresent(_ -> Display.doWithout());
            Display.hush();
            StartUp.warmUp();
            launch(OnceApp.class, arguments);
        }
        return 0;
    }

    private static int playWithout(Path file, PrintWriter out) {
        switch (Opened.read(file)) {
            case Opened.Scenario(_, var reading) -> ConsoleShow.play(reading.settings().getFirst().scenario(), out);
            case Opened.Recorded(_, var played, var remarks, _) -> {
                remarks.forEach(out::println);
                ConsoleShow.play(played.setting().scenario(), out);
            }
            case Opened.Broken(_, var problems) -> {
                problems.forEach(out::println);
                return 1;
            }
            case Opened.Unreadable(var path, var why) -> {
                out.println(path + ": " + why);
                return 1;
            }
            case Opened.Missing(var path) -> {
                out.println(path + ": there is no such file");
                return 1;
            }
        }
        return 0;
    }

    private static String[] arguments(Desktop.Options options) {
        var arguments = new ArrayList<String>();
        options.theme().map(OnceApp::theme).ifPresent(theme -> arguments.add("--theme=" + theme));
        options.size().map(Settings.Size::parse).ifPresent(size -> arguments.add("--size=" + size.text()));
        options.file().ifPresent(file -> arguments.add(FILE + file.toAbsolutePath()));
        if (options.exitAfterFirstFrame()) {
            arguments.add(JUST_A_FRAME);
        }
        return arguments.toArray(String[]::new);
    }

    private static Theme theme(String name) {
        return Theme.named(name)
                .orElseThrow(() -> new IllegalArgumentException("no theme " + name + "; expected light, dark or system"));
    }

    private static void doWithout(String missing, PrintWriter out) {
        out.println("No display (" + missing + "): playing the first scenario here, with pictures of the window in " + PICTURES
                + "/");
        out.println();
        ConsoleShow.play(Offstage.first(), out);
        out.println();
        Offstage.play(PICTURES, out);
    }

    @Override
    public void start(Stage stage) {
        boolean justAFrame = getParameters().getRaw().contains(JUST_A_FRAME);
        var folder = SettingsFile.folderOfUser(System.getenv(), System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
        var file = SettingsFile.in(folder);
        var remembered = justAFrame ? new SettingsFile.Remembered(Settings.DEFAULT, true) : file.read();
        var settings = asAsked(justAFrame ? remembered.settings() : WindowFrame.fitted(remembered.settings()));
        var gate = new Gate(Thread::startVirtualThread);
        var background = new Background(gate, Platform::runLater, Platform::runLater);
        var first = StartUp.first(settings.scenario());
        var window = OnceWindow.of(List.of(first), new Playback(), background, settings.size(), new FileDialogs(() -> stage),
                justAFrame ? RecentFiles.none() : new RecentFiles(folder.resolve("recent.txt")));
        var frame = new WindowFrame(stage, window);
        frame.show(settings);
        if (justAFrame) {
            frame.afterFirstFrame(OnceApp::reportAndExit);
            return;
        }
        background.compute(() -> StartUp.all(first), window::fill);
        var rescue = new Rescue(window.workspace(), window.document(), new Drafts(folder, Drafts.Owner.current()),
                window.notices(), background);
        frame.afterFirstFrame(() -> {
            gate.open();
            frame.mention(remembered);
            rescue.offer();
            Optional.ofNullable(getParameters().getNamed().get("file")).map(Path::of).ifPresent(window.desk()::open);
        });
        stage.setOnHiding(_ -> {
            rescue.end();
            remember(file, frame.settings());
        });
    }

    private Settings asAsked(Settings remembered) {
        var named = getParameters().getNamed();
        var themed = Optional.ofNullable(named.get("theme")).map(name -> remembered.with(theme(name))).orElse(remembered);
        return Optional.ofNullable(named.get("size")).map(size -> themed.with(Settings.Size.parse(size))).orElse(themed);
    }

    private static void reportAndExit() {
        long millis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println("first frame " + millis + " ms after the start of the JVM");
        Platform.exit();
    }

    private static void remember(SettingsFile file, Settings settings) {
        try {
            file.write(settings);
        } catch (IOException e) {
            System.err.println("The window's settings could not be kept: " + e.getMessage());
        }
    }
}
