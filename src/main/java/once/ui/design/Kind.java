package once.ui.design;

import java.util.List;

/// How a knob is turned.
sealed interface Kind {

    /// Yes or no.
    record OnOff() implements Kind {}

    /// One of several.
    ///
    /// @param options as files write them
    record OneOf(List<String> options) implements Kind {
        public OneOf {
            options = List.copyOf(options);
        }
    }

    /// A number.
    ///
    /// @param unit what it is counted in; empty for nothing
    /// @param step by how much the arrow keys change it, and what it is a multiple of then
    /// @param blank what the field says while it is empty; empty where it must not be
    record Number(String unit, double step, String blank) implements Kind {}

    /// A probability.
    record Share() implements Kind {}

    /// Any words.
    record Words() implements Kind {}
}
