package once.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// A picture as PNG: eight bits a channel, no transparency, rows as they are: plain areas and text pack
/// better so than as differences.
///
/// The format is RFC 2083's: a signature, then chunks of length, name, data and check.
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte DEPTH = 8;
    private static final byte TRUE_COLOUR = 2;

    private Png() {}

    /// The file of a picture.
    ///
    /// @param argb its pixels row by row, `width * height` of them; alpha is left out
    public static byte[] of(int[] argb, int width, int height) {
        if (argb.length != width * height) {
            throw new IllegalArgumentException(argb.length + " pixels do not make a picture of " + width + " by " + height);
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(DEPTH).put(TRUE_COLOUR).array());
        chunk(out, "IDAT", deflated(argb, width, height));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflated(int[] argb, int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (int y = 0; y < height; y++) {
                writeRow(out, argb, y * width, width);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeRow(OutputStream out, int[] argb, int start, int width) throws IOException {
        var row = new byte[1 + 3 * width];
        for (int x = 0; x < width; x++) {
            int pixel = argb[start + x];
            for (int channel = 0; channel < 3; channel++) {
                int shift = 16 - 8 * channel;
                row[1 + 3 * x + channel] = (byte) (pixel >> shift);
            }
        }
        out.write(row);
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        var checked = ByteBuffer.allocate(4 + data.length).put(name.getBytes(StandardCharsets.US_ASCII)).put(data).array();
        var check = new CRC32();
        check.update(checked);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(checked);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
