package once.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LectureTest {

    @Test
    void readsPartsFilesAndSettings() {
        assertEquals(List.of(
                        new Lecture.Chapter("", "d05_a.txtpb", ""),
                        new Lecture.Chapter("Loss", "d08_b.txtpb", "A: twice")),
                Lecture.read("# about\n\nd05_a\n[Loss]\n  d08_b: A: twice\n").chapters());
    }

    @Test
    void everyDemoIsInTheLectureThatShips() {
        var files = new TreeSet<>(Lecture.usual().chapters().stream().map(Lecture.Chapter::file).toList());
        assertEquals(new TreeSet<>(Demos.names()), files);
    }

    @Test
    void everyChapterCanBeOpened() {
        var missing = Lecture.usual().chapters().stream().filter(chapter -> !chapter.setting().isEmpty())
                .filter(chapter -> Demos.named(chapter.file()).settings().stream().noneMatch(setting -> setting.name().equals(chapter.setting()))).toList();
        assertEquals(List.of(), missing);
    }
}
