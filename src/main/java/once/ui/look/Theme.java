package once.ui.look;

import java.util.Locale;
import java.util.Optional;

/// Which colour scheme the viewer wants.
public enum Theme {
    /// Whatever the desktop has.
    SYSTEM,
    /// Dark ink on light paper.
    LIGHT,
    /// Light ink on dark paper.
    DARK;

    /// The theme of that name, in any case.
    public static Optional<Theme> named(String name) {
        for (var theme : values()) {
            if (theme.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }
}
