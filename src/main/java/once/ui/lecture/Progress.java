package once.ui.lecture;

import java.util.List;
import java.util.Optional;
import once.scenario.Lecture;
import once.scenario.Reading;
import once.scenario.Setting;

/// Where in a lecture one is.
final class Progress {

    private final List<Lecture.Chapter> chapters;
    private final List<Reading> gallery;
    private int index;

    /// A lecture at its beginning; chapters that cannot be opened are left out.
    Progress(Lecture lecture, List<Reading> gallery) {
        this.gallery = gallery;
        this.chapters = lecture.chapters().stream().filter(chapter -> setting(chapter).isPresent()).toList();
    }

    private Optional<Setting> setting(Lecture.Chapter chapter) {
        return gallery.stream().filter(reading -> reading.isGood() && reading.file().equals(chapter.file()))
                .flatMap(reading -> reading.settings().stream())
                .filter(setting -> chapter.setting().isEmpty() || setting.name().equals(chapter.setting())).findFirst();
    }

    Lecture.Chapter chapter() {
        return chapters.get(index);
    }

    Setting setting() {
        return setting(chapter()).orElseThrow();
    }

    /// From 1.
    int number() {
        return index + 1;
    }

    int count() {
        return chapters.size();
    }

    /// What the chapter is called in the lecture's file.
    String name() {
        return name(chapter());
    }

    private static String name(Lecture.Chapter chapter) {
        return chapter.setting().isEmpty() ? chapter.file() : chapter.file() + ": " + chapter.setting();
    }

    /// Goes to the chapter of that name; stays where there is none.
    void goTo(String name) {
        for (int each = 0; each < chapters.size(); each++) {
            if (name(chapters.get(each)).equals(name)) {
                index = each;
                return;
            }
        }
    }

    /// Goes to another chapter; false where there is none.
    boolean go(int by) {
        boolean there = index + by >= 0 && index + by < chapters.size();
        index += there ? by : 0;
        return there;
    }
}
