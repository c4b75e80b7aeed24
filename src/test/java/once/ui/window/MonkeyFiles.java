package once.ui.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import once.scenario.Demos;
import once.ui.panel.FileChoice;

/// Files that a monkey finds and makes: good ones, broken ones, such as are none, and places where none can be.
final class MonkeyFiles implements FileChoice {

    private static final int MOST_SAVED = 8;
    private static final List<String> RECORDINGS = List.of("d05_fault_free_call.once", "d14_zombie_request.once", "d19_lifetime_too_short.once");
    private static final List<String> SCENARIOS = List.of("d08_three_faults_one_look.txtpb", "d13_both_puts_fail.txtpb", "d34_orphans.txtpb");

    private final Path folder;
    private final Random random;

    MonkeyFiles(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
        try {
            fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill() throws IOException {
        for (var name : RECORDINGS) {
            spoil(name, shipped(name));
        }
        for (var name : SCENARIOS) {
            spoil(name, shipped(name));
        }
        Files.write(folder.resolve("empty.txtpb"), new byte[0]);
        Files.write(folder.resolve("empty.once"), new byte[0]);
        Files.writeString(folder.resolve("wrong.txtpb"), "service: COUNTER\nclient { call { incremnt {} } }");
        Files.createDirectories(folder.resolve("folder.txtpb"));
        Files.createDirectories(folder.resolve("folder.once"));
    }

    private static byte[] shipped(String name) throws IOException {
        try (var in = Demos.open(name)) {
            return in.readAllBytes();
        }
    }

    /// A file as it is, one that breaks off, and one with other bytes here and there.
    private void spoil(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        Files.write(folder.resolve("short-" + name), Arrays.copyOf(bytes, bytes.length * 2 / 3));
        var other = bytes.clone();
        for (int change = 0; change < 5; change++) {
            other[random.nextInt(other.length)] = (byte) random.nextInt(256);
        }
        Files.write(folder.resolve("other-" + name), other);
        Files.writeString(folder.resolve("not-" + name), new String(bytes, StandardCharsets.ISO_8859_1).repeat(2));
    }

    /// One of the files there are, or one that there is not.
    Path any() {
        if (random.nextInt(12) == 0) {
            return folder.resolve("gone-" + random.nextInt(3) + ".once");
        }
        try (var files = Files.list(folder)) {
            var all = files.sorted().toList();
            return all.get(random.nextInt(all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Path> choose(Kind kind, String suggested) {
        return switch (random.nextInt(6)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(kind == Kind.TO_OPEN ? any() : folder.resolve("empty.once").resolve("nowhere"));
            default -> Optional.of(kind == Kind.TO_OPEN ? any() : folder.resolve("saved-" + random.nextInt(MOST_SAVED) + ending(kind)));
        };
    }

    private static String ending(Kind kind) {
        return switch (kind) {
            case SCENARIO, TO_OPEN -> ".txtpb";
            case RECORDING -> ".once";
            case PICTURE -> ".png";
        };
    }
}
