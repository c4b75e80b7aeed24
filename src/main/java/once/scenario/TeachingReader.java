package once.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import once.scenario.text.CaptionText;
import once.scenario.text.QuestionText;
import once.scenario.text.ScenarioFile;

/// Reads the question and the captions of a file.
final class TeachingReader {

    private static final Pattern WORD = Pattern.compile("\\S+");

    private final Source source;

    TeachingReader(Source source) {
        this.source = source;
    }

    Teaching read(Block<ScenarioFile> file) {
        var captions = file.children(ScenarioFile.CAPTION_FIELD_NUMBER, ScenarioFile::getCaptionList).stream()
                .map(TeachingReader::caption).toList();
        var question = file.has(ScenarioFile.QUESTION_FIELD_NUMBER)
                ? Optional.of(question(file.child(ScenarioFile.QUESTION_FIELD_NUMBER, ScenarioFile::getQuestion)))
                : Optional.<Question>empty();
        return new Teaching(file.value().getChapter(), question, captions);
    }

    private static Caption caption(Block<CaptionText> block) {
        require(block.value().getOn(), block, "the caption belongs to no event; expected on: \"…\"");
        require(block.value().getText(), block, "the caption says nothing; expected text: \"…\"");
        int nth = (int) Figures.between(block, CaptionText.NTH_FIELD_NUMBER, 1, 1_000_000, 1);
        return new Caption(block.value().getOn(), nth, block.value().getText(),
                Figures.flag(block, CaptionText.PAUSE_FIELD_NUMBER, true));
    }

    private Question question(Block<QuestionText> block) {
        require(block.value().getText(), block, "the question asks nothing; expected text: \"…\"");
        var about = Choices.of(block, QuestionText.ABOUT_FIELD_NUMBER, Question.About.FINAL_STATE);
        if (about == Question.About.RESULT && !block.has(QuestionText.CALL_FIELD_NUMBER)) {
            block.problem("the question does not say which result it is about; expected call: 1, 2 …");
        }
        int call = (int) Figures.between(block, QuestionText.CALL_FIELD_NUMBER, 1, 100_000, 1);
        return new Question(block.value().getText(), about, call, told(block), block.value().getChoiceList());
    }

    private List<Question.Told> told(Block<QuestionText> block) {
        var told = new ArrayList<Question.Told>();
        var text = block.value().getTold();
        WORD.matcher(text).results().limit(CallsReader.MOST_CALLS).forEach(word -> {
            switch (word.group()) {
                case "S" -> told.add(Question.Told.SUCCESS);
                case "F" -> told.add(Question.Told.FAILURE);
                case "-" -> told.add(Question.Told.EITHER);
                default -> block.problems().add(source.inside(block.at(QuestionText.TOLD_FIELD_NUMBER), text, word.start()),
                        word.group() + " is nothing that a call is told; expected S, F or -");
            }
        });
        return told;
    }

    private static void require(String text, Block<?> block, String otherwise) {
        if (text.isBlank()) {
            block.problem(otherwise);
        }
    }
}
