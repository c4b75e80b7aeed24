package once.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/// Files as they are after somebody has damaged them, or had bad intentions.
final class Mutation {

    private static final Pattern WORD = Pattern.compile("[\\w.]+|\"[^\"\n]*\"");
    private static final List<String> NASTY = List.of(
            "-1", "0", "1e308", "1e12", "999999999999", "0.001", "nan", "inf", "2147483647", "-2147483648", "99999999999999999999", "10000", "\"\"", "\"L L L\"",
            "\"D(1,2,3)\"", "\"F1 W9\"", "true", "false", "TCP", "FIFO", "AT_LEAST_ONCE", "EXACTLY_ONCE", "COUNTER", "PRIMES", "AD_HOC", "\"c1\"", "\"s1\"", "{", "}",
            "crash { node: \"s1\" at_ms: 5 down_ms: 5 }", "stall { node: \"s1\" from_ms: 1 until_ms: 900 }", "capacity: 1", "workers: 1", "log: ID_BEFORE",
            "silence_ms: 9", "unbounded: true", "duplication: 1", "corruption: 1", "loss: 1", "jitter: 0.5", "times: 10000", "next_prime: 9007199254740992");

    private Mutation() {}

    /// Bytes overwritten, taken out, put in, doubled, or spliced with another file.
    static byte[] of(byte[] file, List<byte[]> others, Random random) {
        var bytes = file.clone();
        for (int changes = random.nextInt(1, 6); changes > 0 && bytes.length > 0; changes--) {
            bytes = changed(bytes, others, random);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, List<byte[]> others, Random random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(1, 40));
        return switch (random.nextInt(6)) {
            case 0 -> overwritten(bytes, from, (byte) random.nextInt());
            case 1 -> overwritten(bytes, from, (byte) (bytes[from] ^ 1 << random.nextInt(8)));
            case 2 -> Arrays.copyOf(bytes, from);
            case 3 -> joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
            case 4 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
            default -> spliced(Arrays.copyOf(bytes, from), others.get(random.nextInt(others.size())), random);
        };
    }

    private static byte[] overwritten(byte[] bytes, int at, byte by) {
        bytes[at] = by;
        return bytes;
    }

    private static byte[] spliced(byte[] front, byte[] other, Random random) {
        return joined(front, Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
    }

    private static byte[] joined(byte[] front, byte[] back) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(front);
        out.writeBytes(back);
        return out.toByteArray();
    }

    /// Words replaced by words of other files and by such as hurt: the text stays near to one that makes sense.
    static byte[] ofWords(byte[] file, List<byte[]> others, Random random) {
        var text = new String(file, StandardCharsets.UTF_8);
        for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
            var words = WORD.matcher(text).results().toList();
            if (!words.isEmpty()) {
                var word = words.get(random.nextInt(words.size()));
                text = text.substring(0, word.start()) + replacement(others, random) + text.substring(word.end());
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String replacement(List<byte[]> others, Random random) {
        if (random.nextBoolean()) {
            return NASTY.get(random.nextInt(NASTY.size()));
        }
        var other = new String(others.get(random.nextInt(others.size())), StandardCharsets.UTF_8);
        var words = WORD.matcher(other).results().toList();
        return words.get(random.nextInt(words.size())).group();
    }
}
