package once.scenario;

import java.util.List;
import java.util.Optional;
import once.channel.Intervention;
import once.channel.Luck;
import once.scenario.text.ScenarioFile;
import once.service.Army;
import once.service.Counter;
import once.service.KeyValueStore;
import once.service.Primes;
import once.service.Printer;
import once.service.Service;
import once.service.SharedMemory;
import once.wire.Transport;

/// Reads a whole setting, block by block.
final class ScenarioReader {

    private final String fileName;
    private final Source source;

    ScenarioReader(String fileName, Source source) {
        this.fileName = fileName;
        this.source = source;
    }

    Setting setting(String name, Block<ScenarioFile> file) {
        var expected = file.children(ScenarioFile.EXPECT_FIELD_NUMBER, ScenarioFile::getExpectList);
        var reader = new ExpectationReader(source);
        Needs.check(file);
        return new Setting(
                name, scenario(file), expected.stream().map(reader::expected).toList(), new TeachingReader(source).read(file),
                document(name, file.value()));
    }

    /// What a file says that has this setting only.
    private static ScenarioFile document(String name, ScenarioFile file) {
        return file.toBuilder().setName(name).clearVariant().build();
    }

    private Scenario scenario(Block<ScenarioFile> file) {
        var service = service(file);
        var cast = CastReader.read(file.child(ScenarioFile.CAST_FIELD_NUMBER, ScenarioFile::getCast));
        var environment = EnvironmentReader.read(file.child(ScenarioFile.ENVIRONMENT_FIELD_NUMBER, ScenarioFile::getEnvironment));
        var protocol = ProtocolReader.read(
                file.child(ScenarioFile.PROTOCOL_FIELD_NUMBER, ScenarioFile::getProtocol), environment.transport(),
                CallsReader.clients(file.value()));
        var calls = new CallsReader(source, service, cast, protocol.mechanisms().wire()).read(file);
        var scenario = new Scenario(
                file.value().getTitle().isBlank() ? fileName : file.value().getTitle(),
                file.value().getLesson(),
                protocol.semantics(),
                protocol.retries(),
                service,
                environment,
                protocol.mechanisms(),
                calls.clients(),
                cast,
                calls.fates().with(luck(file, protocol.mechanisms().wire().transport())),
                interventions(file),
                file.has(ScenarioFile.SEED_FIELD_NUMBER) ? file.value().getSeed() : 1,
                Figures.duration(file, ScenarioFile.UNTIL_MS_FIELD_NUMBER, Scenario.NO_END));
        return Choices.of(file, ScenarioFile.UNDER_FIELD_NUMBER, Semantics.class).map(scenario::under).orElse(scenario);
    }

    private Luck luck(Block<ScenarioFile> file, Transport transport) {
        var block = file.child(ScenarioFile.LUCK_FIELD_NUMBER, ScenarioFile::getLuck);
        return file.has(ScenarioFile.LUCK_FIELD_NUMBER) ? new LuckReader(source, transport).read(block) : null;
    }

    private static List<Intervention> interventions(Block<ScenarioFile> file) {
        return file.children(ScenarioFile.INTERVENTION_FIELD_NUMBER, ScenarioFile::getInterventionList).stream()
                .map(InterventionReader::read)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Service service(Block<ScenarioFile> file) {
        return switch (file.value().getService()) {
            case KEY_VALUE_STORE -> KeyValueStore.EMPTY;
            case COUNTER -> Counter.ZERO;
            case VERSIONED_STORE -> KeyValueStore.EMPTY_VERSIONED;
            case PRIMES -> new Primes();
            case PRINTER -> Printer.IDLE;
            case SHARED_MEMORY -> SharedMemory.ZERO;
            case ARMY -> Army.WAITING;
            case SERVICE_UNSET -> unknown(file, "the file has no service");
            case UNRECOGNIZED -> unknown(file, "there is no such service");
        };
    }

    private static Service unknown(Block<ScenarioFile> file, String wrong) {
        file.problem(ScenarioFile.SERVICE_FIELD_NUMBER,
                wrong + "; expected service: KEY_VALUE_STORE, VERSIONED_STORE, COUNTER, PRIMES, PRINTER, SHARED_MEMORY or ARMY");
        return KeyValueStore.EMPTY;
    }
}
