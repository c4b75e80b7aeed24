package once;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// The core asks no clock, draws no chance but its own, and walks through nothing whose order changes from run to run.
class DeterminismTest {

    private static final Path CLASSES = Path.of("target/classes/once");

    /// Where people and machines are met, time may be real; generated code is not ours.
    private static final List<String> NOT_CORE = List.of("ui", "cli", "export", "load", "scenario/text", "wire/proto", "recording/proto");

    private static final List<String> FORBIDDEN_MEMBERS = List.of(
            "java/lang/System.currentTimeMillis", "java/lang/System.nanoTime", "java/lang/System.identityHashCode",
            "java/lang/Math.random", "java/time/Instant.now", "java/time/LocalDateTime.now",
            "java/util/Set.of", "java/util/Set.copyOf", "java/util/Map.of", "java/util/Map.ofEntries", "java/util/Map.copyOf",
            "java/util/stream/Collectors.toSet", "java/util/stream/Collectors.toMap", "java/util/stream/Collectors.groupingBy",
            "java/util/stream/Stream.parallel", "java/util/Collection.parallelStream");

    private static final List<String> FORBIDDEN_CLASSES = List.of(
            "java/util/Random", "java/util/concurrent/ThreadLocalRandom", "java/util/SplittableRandom", "java/security/SecureRandom",
            "java/util/UUID", "java/util/HashSet", "java/util/HashMap", "java/util/IdentityHashMap", "java/util/concurrent/ConcurrentHashMap");

    /// What does no harm: hash maps and sets that are looked things up in and never walked through, a set of which only the union
    /// is taken, and how long a search took.
    private static final List<String> HARMLESS = List.of(
            "once/simulation/Agenda java/util/HashMap",
            "once/scenario/CallsReader java/util/HashSet",
            "once/simulation/Recording java/util/concurrent/ConcurrentHashMap",
            "once/exploration/Interner java/util/HashMap",
            "once/exploration/Memory java/util/HashMap",
            "once/exploration/Retirement java/util/HashMap",
            "once/exploration/Alterations java/util/HashMap",
            "once/exploration/Diagram java/util/HashMap",
            "once/exploration/PathFinder java/util/HashMap",
            "once/exploration/PlainSearch java/util/concurrent/ConcurrentHashMap",
            "once/exploration/Explorer java/lang/System.nanoTime");

    @Test
    void theCoreTouchesNothingThatDiffersBetweenRuns() throws IOException {
        assertEquals(List.of(), core().flatMap(DeterminismTest::findings).filter(finding -> !HARMLESS.contains(finding)).toList());
    }

    @Test
    void noStaticOfTheCoreChanges() throws IOException {
        assertEquals(List.of(), core().flatMap(DeterminismTest::changingStatics).toList());
    }

    @Test
    void theCoreIsFound() throws IOException {
        assertTrue(core().anyMatch(model -> model.thisClass().asInternalName().equals("once/simulation/World")));
        assertTrue(core().flatMap(DeterminismTest::findings).anyMatch(HARMLESS::contains), "the exception is used");
    }

    private static Stream<ClassModel> core() throws IOException {
        try (var files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class")).filter(DeterminismTest::isCore).toList().stream().map(DeterminismTest::parse);
        }
    }

    private static boolean isCore(Path file) {
        var inside = CLASSES.relativize(file);
        return inside.getNameCount() > 1 && NOT_CORE.stream().noneMatch(inside::startsWith);
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> findings(ClassModel model) {
        return StreamSupport.stream(model.constantPool().spliterator(), false)
                .flatMap(DeterminismTest::touched)
                .map(touched -> model.thisClass().asInternalName() + " " + touched);
    }

    private static Stream<String> touched(PoolEntry entry) {
        return switch (entry) {
            case MemberRefEntry member -> Stream.of(member.owner().asInternalName() + "." + member.name().stringValue()).filter(FORBIDDEN_MEMBERS::contains);
            case ClassEntry type -> Stream.of(type.asInternalName()).filter(FORBIDDEN_CLASSES::contains);
            default -> Stream.empty();
        };
    }

    private static Stream<String> changingStatics(ClassModel model) {
        return model.fields().stream()
                .filter(field -> field.flags().has(AccessFlag.STATIC) && !field.flags().has(AccessFlag.FINAL) && !field.flags().has(AccessFlag.SYNTHETIC))
                .map(field -> model.thisClass().asInternalName() + "." + field.fieldName().stringValue());
    }
}
