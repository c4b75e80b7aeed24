package once.ui.window;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;

/// A column of cards, which scrolls where the window is too low for all of them.
public final class Cards extends ScrollPane {

    private static final PseudoClass SCROLLING = PseudoClass.getPseudoClass("scrolling");

    /// Made by the FXML loader.
    public Cards() {
        getStyleClass().add("cards");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        skinProperty().subscribe(skin -> {
            if (skin != null) {
                // Otherwise pictures taken without a window show an old image of the cards.
                lookup(".viewport").setCache(false);
                lookup(".scroll-bar:vertical").visibleProperty().subscribe(scrolls -> pseudoClassStateChanged(SCROLLING, scrolls));
            }
        });
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// Texts wrap, so the width decides.
    @Override
    protected double computePrefHeight(double width) {
        return getContent() == null ? super.computePrefHeight(width) : getContent().prefHeight(width);
    }
}
