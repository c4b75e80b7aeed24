package once.scenario;

import com.google.protobuf.TextFormat;
import com.google.protobuf.TextFormatParseInfoTree;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import once.scenario.text.ScenarioFile;
import once.scenario.text.Variant;

/// The text form of scenarios: protobuf's text format of the message in `scenario.proto`.
public final class ScenarioText {

    /// What a file's own setting is called where the file does not say.
    public static final String AS_WRITTEN = "as written";

    /// More characters than anybody writes.
    private static final int LONGEST = 1_000_000;

    private ScenarioText() {}

    /// Reads a file's bytes, which must be UTF-8. Never throws for what they are.
    ///
    /// @param fileName what problems call the file
    public static Reading read(String fileName, byte[] bytes) {
        try {
            return read(fileName, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return bad(fileName, new Problem(fileName, Position.START, "these bytes are no text; expected UTF-8"));
        }
    }

    /// Reads a file's text. Never throws for what it is.
    ///
    /// @param fileName what problems call the file
    public static Reading read(String fileName, String text) {
        if (text.length() > LONGEST) {
            return bad(fileName,
                    new Problem(fileName, Position.START, "the file is too long; expected at most a million characters"));
        }
        var places = TextFormatParseInfoTree.builder();
        var file = ScenarioFile.newBuilder();
        try {
            parser(places).merge(text, file);
        } catch (TextFormat.ParseException wrong) {
            return new Reading(fileName, List.of(), SyntaxErrors.reworded(fileName, new Source(text), wrong));
        }
        return read(fileName, text, new Block.Layer<>(file.build(), places.build(), Position.START));
    }

    private static TextFormat.Parser parser(TextFormatParseInfoTree.Builder places) {
        return TextFormat.Parser.newBuilder()
                .setSingularOverwritePolicy(TextFormat.Parser.SingularOverwritePolicy.FORBID_SINGULAR_OVERWRITES)
                .setParseInfoTreeBuilder(places)
                .build();
    }

    private static Reading read(String fileName, String text, Block.Layer<ScenarioFile> file) {
        var problems = new Problems(fileName);
        var reader = new ScenarioReader(fileName, new Source(text));
        var whole = new Block<>(file.value(), List.of(file), problems);
        Contradictions.find(whole);
        var settings = new ArrayList<Setting>();
        settings.add(reader.setting(nameOf(file.value()), whole));
        for (var variant : Variants.of(whole)) {
            settings.add(reader.setting(variant.value().getName(), changed(file, variant)));
        }
        Variants.check(whole);
        return problems.isEmpty() ? new Reading(fileName, settings, List.of()) : new Reading(fileName, List.of(), problems.all());
    }

    private static String nameOf(ScenarioFile file) {
        return file.getName().isBlank() ? AS_WRITTEN : file.getName();
    }

    private static Block<ScenarioFile> changed(Block.Layer<ScenarioFile> file, Block<Variant> variant) {
        var change = variant.child(Variant.CHANGE_FIELD_NUMBER, Variant::getChange);
        var base = withoutCaptions(file);
        var layers = new ArrayList<>(change.layers());
        layers.add(base);
        return new Block<>(Change.over(base.value(), change.value()), layers, variant.problems());
    }

    /// What is said about one run need not be true of another.
    private static Block.Layer<ScenarioFile> withoutCaptions(Block.Layer<ScenarioFile> file) {
        return new Block.Layer<>(file.value().toBuilder().clearCaption().build(), file.tree(), file.position());
    }

    private static Reading bad(String fileName, Problem problem) {
        return new Reading(fileName, List.of(), List.of(problem));
    }
}
