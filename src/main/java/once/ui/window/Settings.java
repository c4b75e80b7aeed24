package once.ui.window;

import java.util.regex.Pattern;
import once.ui.look.Theme;
import once.ui.panel.Arrangement;

/// What a window remembers from one day to the next.
///
/// @param speed by what the usual pace is multiplied, 0.001 to 64
/// @param scenario the file that was open last; empty for none
/// @param place where the window was; null for wherever the desktop puts it
/// @param size the window's content, in pixels
/// @param zoom by what everything is enlarged, 0.5 to 4
/// @param reducedMotion whether nothing moves between two events
/// @param chapter where the lecture was left; empty for its beginning
/// @param panels how the panels were
public record Settings(Theme theme, double speed, String scenario, Place place, Size size, double zoom, boolean reducedMotion, String chapter,
        Panels panels) {

    /// Which panels are shown, and how large.
    ///
    /// @param events whether the events are listed in place of the diagram
    /// @param perEvent whether the diagram has one column per event
    /// @param relations whether the right side shows the relations
    /// @param stageShare how much of the middle is the stage's, 0 to 1
    public record Panels(boolean events, boolean perEvent, boolean relations, double stageShare) {
        /// As they are made.
        public static final Panels USUAL = new Panels(false, false, false, Arrangement.USUAL_SHARE);

        public Panels {
            if (!(stageShare >= 0 && stageShare <= 1)) {
                throw new IllegalArgumentException("no share: " + stageShare);
            }
        }
    }

    /// The upper left corner, in pixels.
    public record Place(double x, double y) {}

    /// In pixels; at least [#SMALLEST].
    public record Size(double width, double height) {
        /// Reads `1280x720`.
        ///
        /// @throws IllegalArgumentException where it is none
        public static Size parse(String text) {
            var matcher = Pattern.compile("(\\d{3,5})x(\\d{3,5})").matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("no size " + text + "; expected something like 1280x720");
            }
            return new Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        }

        /// The same where there is no more room than this; never less than [#SMALLEST].
        Size within(double mostWidth, double mostHeight) {
            return new Size(Math.max(SMALLEST.width, Math.min(width, mostWidth)), Math.max(SMALLEST.height, Math.min(height, mostHeight)));
        }

        /// As [#parse] reads it.
        public String text() {
            return (int) width + "x" + (int) height;
        }
    }

    static final double LEAST_SPEED = .001;
    static final double MOST_SPEED = 64;
    static final double LEAST_ZOOM = .5;
    static final double MOST_ZOOM = 4;

    /// The least that everything fits into; where there is less, everything is drawn smaller.
    static final Size LEAST = new Size(1120, 640);

    /// The least that a window can be.
    static final Size SMALLEST = new Size(960, 540);

    /// What a window has that remembers nothing.
    public static final Settings DEFAULT = new Settings(Theme.SYSTEM, 1, "", null, new Size(1440, 900), 1, false, "", Panels.USUAL);

    public Settings {
        if (!(speed >= LEAST_SPEED && speed <= MOST_SPEED)) {
            throw new IllegalArgumentException("no speed: " + speed);
        }
        if (!(zoom >= LEAST_ZOOM && zoom <= MOST_ZOOM)) {
            throw new IllegalArgumentException("no zoom: " + zoom);
        }
        if (!(size.width >= SMALLEST.width && size.height >= SMALLEST.height)) {
            throw new IllegalArgumentException("too small for the window: " + size);
        }
    }

    /// The same with another theme.
    public Settings with(Theme other) {
        return new Settings(other, speed, scenario, place, size, zoom, reducedMotion, chapter, panels);
    }

    /// The same with another size.
    public Settings with(Size other) {
        return new Settings(theme, speed, scenario, place, other, zoom, reducedMotion, chapter, panels);
    }
}
