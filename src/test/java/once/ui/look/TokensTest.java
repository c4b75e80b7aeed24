package once.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import atlantafx.base.theme.PrimerLight;
import javafx.application.ColorScheme;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {

    private static final double READABLE = 4.5;
    private static final List<String> PAPER = List.of("-once-surface", "-once-background", "-once-surface-sunken", "-once-surface-hover");
    private static final List<String> INK = List.of("-once-ink", "-once-ink-muted", "-once-accent", "-once-lost", "-once-again", "-once-timeout",
            "-once-hit", "-once-success", "-once-fail", "-once-call-1", "-once-call-2", "-once-call-3", "-once-call-4", "-once-call-5",
            "-once-call-6", "-once-call-7");

    private static final Pattern COLOUR = Pattern.compile("-color-[a-z0-9-]+: (#|rgb)[^;]+;");

    private final Tokens tokens = Tokens.read();

    @Test
    void hasTheSameTokensForLightAndDark() {
        assertEquals(tokens.all(ColorScheme.LIGHT).keySet(), tokens.all(ColorScheme.DARK).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void hasAColourForEveryRole(Role role) {
        for (var scheme : ColorScheme.values()) {
            assertTrue(tokens.of(role, scheme).isOpaque(), role + " " + scheme);
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesReadablyOnEveryPaper(ColorScheme scheme) {
        var unreadable = INK.stream().flatMap(ink -> PAPER.stream().flatMap(paper -> unreadable(scheme, ink, paper))).toList();
        assertEquals(List.of(), unreadable);
    }

    @ParameterizedTest
    @EnumSource
    void writesReadablyOnWhatIsColoured(ColorScheme scheme) {
        var unreadable = Stream.of(
                unreadable(scheme, "-once-success", "-once-success-surface"),
                unreadable(scheme, "-once-fail", "-once-fail-surface"),
                unreadable(scheme, "-once-hit", "-once-hit-surface"),
                unreadable(scheme, "-once-ink", "-once-hit-surface"),
                unreadable(scheme, "-once-ink", "-once-accent-surface"),
                unreadable(scheme, "-once-accent", "-once-accent-surface"),
                unreadable(scheme, "-once-on-accent", "-once-accent"),
                unreadable(scheme, "-once-on-accent", "-once-accent-hover"),
                INK.stream().filter(ink -> ink.contains("call")).flatMap(call -> unreadable(scheme, "-once-on-accent", call)),
                INK.stream().filter(ink -> ink.contains("call")).flatMap(call -> unreadable(scheme, call, "-once-hit-surface")));
        assertEquals(List.of(), unreadable.flatMap(found -> found).toList());
    }

    /// One base theme serves both schemes, so that none of its own light colours may be left in dark.
    @Test
    void namesEveryColourThatTheBaseThemeHasOtherwiseInDark() throws IOException {
        var light = base("primer-light.css");
        var dark = base("primer-dark.css");
        var ours = Files.readString(Path.of("css/tokens.css"));
        int root = light.indexOf('}');
        var otherwise = COLOUR.matcher(light.substring(0, root)).results().map(MatchResult::group).filter(said -> !dark.contains(said)).map(said -> said.substring(0, said.indexOf(':')));
        var used = light.substring(root);
        assertEquals(List.of(), otherwise.filter(name -> used.matches("(?s).*" + name + "(?![a-z0-9-]).*")).filter(name -> !ours.contains(name + ":")).toList());
    }

    private static String base(String sheet) throws IOException {
        try (var in = Objects.requireNonNull(PrimerLight.class.getResourceAsStream("/atlantafx/base/theme/" + sheet))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Stream<String> unreadable(ColorScheme scheme, String ink, String paper) {
        double contrast = contrast(tokens.all(scheme).get(ink), tokens.all(scheme).get(paper));
        return contrast >= READABLE ? Stream.empty() : Stream.of(String.format("%s on %s: %.2f", ink, paper, contrast));
    }

    /// WCAG 2.2, "contrast ratio".
    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// WCAG 2.2, "relative luminance".
    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
