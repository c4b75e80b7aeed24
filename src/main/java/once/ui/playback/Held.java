package once.ui.playback;

import javafx.beans.property.ReadOnlyObjectPropertyBase;

/// A property whose new value is in place before anybody is told, so that two of them change together.
final class Held<T> extends ReadOnlyObjectPropertyBase<T> {

    private final Object bean;
    private final String name;
    private T value;

    Held(Object bean, String name) {
        this.bean = bean;
        this.name = name;
    }

    void hold(T next) {
        value = next;
    }

    void tell() {
        fireValueChangedEvent();
    }

    @Override
    public T get() {
        return value;
    }

    @Override
    public Object getBean() {
        return bean;
    }

    @Override
    public String getName() {
        return name;
    }
}
