package once.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import once.scenario.Reading;
import once.scenario.Semantics;
import once.scenario.Setting;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The arguments that say what is to be run.
final class SettingChoice {

    @Parameters(paramLabel = "FILE", description = "A scenario file.")
    private Path file;

    @Option(names = "--semantics", paramLabel = "S", description = "Run under another semantics: ${COMPLETION-CANDIDATES}.")
    private Semantics semantics;

    @Option(names = "--seed", paramLabel = "N", description = "Run with other luck.")
    private Long seed;

    @Option(names = "--variant", paramLabel = "NAME", description = "Run one of the file's variants.")
    private String variant;

    /// The scenario file.
    Path file() {
        return file;
    }

    /// What is to be run; empty where the file has problems, which are told.
    ///
    /// @throws Trouble where the file cannot be read, or has no such variant
    Optional<Setting> setting(PrintWriter err) {
        var reading = ScenarioPath.read(file);
        reading.problems().forEach(problem -> err.println(problem.text()));
        return reading.isGood() ? Optional.of(asAsked(chosen(reading))) : Optional.empty();
    }

    private Setting asAsked(Setting setting) {
        var under = semantics == null ? setting : setting.under(semantics);
        return seed == null ? under : under.withSeed(seed);
    }

    private Setting chosen(Reading reading) {
        if (variant == null) {
            return reading.settings().getFirst();
        }
        var named = reading.settings().stream().filter(setting -> setting.name().equals(variant)).findFirst();
        return named.orElseThrow(() -> noVariant(reading));
    }

    private Trouble noVariant(Reading reading) {
        var names = reading.settings().stream().map(setting -> "\"" + setting.name() + "\"").collect(Collectors.joining(", "));
        return Trouble.usage(file + " has no variant \"" + variant + "\"; expected one of " + names);
    }
}
