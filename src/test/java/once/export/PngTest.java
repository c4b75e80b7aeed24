package once.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {

    @Test
    void isReadAsThePictureItWasMadeFrom() throws IOException {
        int width = 37;
        int height = 23;
        var pixels = new Random(1).ints((long) width * height).map(pixel -> pixel | 0xff000000).toArray();
        var read = ImageIO.read(new ByteArrayInputStream(Png.of(pixels, width, height)));
        assertArrayEquals(pixels, read.getRGB(0, 0, width, height, null, 0, width));
    }

    @Test
    void wantsAllPixels() {
        assertThrows(IllegalArgumentException.class, () -> Png.of(new int[5], 2, 3));
    }
}
