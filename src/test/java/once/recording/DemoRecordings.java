package once.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import once.scenario.Demos;
import once.scenario.Semantics;
import once.scenario.Setting;
import once.simulation.Recording;

/// The demos that come as recordings, too. Its main method writes them all anew.
final class DemoRecordings {

    /// @param name of the scenario and of the recording, without their endings
    /// @param variant which of the file's settings
    /// @param semantics under which semantics; empty for as the file has it
    record Demo(String name, String variant, Optional<Semantics> semantics) {

        Path path() {
            return Path.of("demos", name + ".once");
        }

        Setting setting() {
            var settings = Demos.named(name + ".txtpb").settings();
            var setting = settings.stream().filter(each -> each.name().equals(variant)).findFirst().orElse(settings.getFirst());
            return semantics.map(setting::under).orElse(setting);
        }
    }

    static final List<Demo> ALL = List.of(
            new Demo("d05_fault_free_call", "", Optional.empty()),
            new Demo("d08_three_faults_one_look", "reply lost", Optional.of(Semantics.AT_LEAST_ONCE)),
            new Demo("d14_zombie_request", "", Optional.empty()),
            new Demo("d15_ten_increments", "", Optional.empty()),
            new Demo("d19_lifetime_too_short", "", Optional.empty()),
            new Demo("d25_idempotent_is_not_enough", "no filter", Optional.empty()));

    private DemoRecordings() {}

    /// Writes them into `demos`.
    static void main() throws IOException {
        for (var demo : ALL) {
            RecordingFile.write(demo.path(), demo.setting(), Recording.of(demo.setting().scenario(), RecordingFile.MOST_EVENTS));
        }
    }
}
