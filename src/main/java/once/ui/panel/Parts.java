package once.ui.panel;

import java.util.Arrays;
import java.util.List;
import javafx.util.Callback;

/// What controllers are made from: each gets, by type, what its one constructor asks for.
public final class Parts implements Callback<Class<?>, Object> {

    private final List<Object> parts;

    /// The things that there is one of in a window.
    public Parts(Object... parts) {
        this.parts = List.of(parts);
    }

    @Override
    public Object call(Class<?> controller) {
        var constructor = controller.getDeclaredConstructors()[0];
        var arguments = Arrays.stream(constructor.getParameterTypes()).map(this::part).toArray();
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + controller.getName(), e);
        }
    }

    private Object part(Class<?> type) {
        return parts.stream().filter(type::isInstance).findFirst()
                .orElseThrow(() -> new IllegalStateException("a window has no " + type.getName()));
    }
}
