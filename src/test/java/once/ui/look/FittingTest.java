package once.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FittingTest {

    private Fitting label;

    @BeforeEach
    void say() {
        label = WaitForAsyncUtils.waitForAsyncFx(5_000, Fitting::new);
        label.tell("PUT the-owner=Somebody with a name", "PUT the-owner", "PUT");
    }

    @Test
    void saysAllOfItWhereThereIsRoom() {
        assertEquals("PUT the-owner=Somebody with a name", in(label.prefWidth(-1), 16));
    }

    @Test
    void saysItInFewerWordsWhereThereIsLess() {
        assertEquals("PUT the-owner", in(label.prefWidth(-1) / 2, 16));
        assertEquals("PUT", in(label.minWidth(-1), 16));
    }

    @Test
    void saysTheLeastWhereThereIsNone() {
        assertEquals("PUT", in(4, 16));
    }

    @Test
    void saysAllOfItAgainWhenThereIsRoomAgain() {
        in(4, 16);
        assertEquals("PUT the-owner=Somebody with a name", in(label.prefWidth(-1), 16));
    }

    @Test
    void saysAllOfItInTwoLinesWhereItMay() {
        label.setWrapText(true);
        double width = label.prefWidth(-1) * .7;
        assertEquals("PUT the-owner", in(width, 18));
        assertEquals("PUT the-owner=Somebody with a name", in(width, 40));
    }

    @Test
    void saysSomethingElseInTheSameRoom() {
        in(label.prefWidth(-1) / 2, 16);
        label.tell("GET x");
        assertEquals("GET x", label.getText());
        assertEquals("GET x", label.whole());
    }

    private String in(double width, double height) {
        label.resize(width, height);
        return label.getText();
    }
}
