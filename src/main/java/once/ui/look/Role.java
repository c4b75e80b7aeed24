package once.ui.look;

import java.util.Locale;

/// What a colour is for. Each role has a token of the same name in `css/tokens.css`, once for light and once for dark.
public enum Role {
    INK, INK_MUTED, BACKGROUND, SURFACE, SURFACE_SUNKEN, BORDER, GRID,
    ACCENT, ON_ACCENT, PLAYHEAD,
    LOST, AGAIN, TIMEOUT, HIT, HIT_SURFACE,
    SUCCESS, SUCCESS_SURFACE, FAIL, FAIL_SURFACE,
    CALL_1, CALL_2, CALL_3, CALL_4, CALL_5, CALL_6, CALL_7;

    /// The looked-up colour in the style sheets: `-once-ink-muted`.
    public String token() {
        return "-once-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
