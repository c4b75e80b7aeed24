package once.ui.lecture;

import once.scenario.Setting;
import once.simulation.Moment;
import once.simulation.Recording;
import once.tell.Captions;
import once.ui.look.Caption;

/// What stands in the caption line of a chapter.
record Saying(String title, String text) {

    /// What is said at a moment: at first the chapter and its lesson, then what its author says where that belongs, and
    /// otherwise what has just happened.
    ///
    /// @param asks whether the chapter asks something that nobody has answered: the question comes in place of the lesson, and
    ///        the lesson, which may answer it, when the run is over
    static Saying at(Moment moment, Recording recording, Captions captions, Setting chapter, boolean asks) {
        var scenario = chapter.scenario();
        if (moment.applied() == 0) {
            return new Saying(scenario.title(), asks ? chapter.teaching().question().orElseThrow().text() : scenario.lesson());
        }
        var now = now(moment, recording, captions);
        return asks && moment.applied() == recording.events().size() ? new Saying(scenario.lesson(), now.title) : now;
    }

    private static Saying now(Moment moment, Recording recording, Captions captions) {
        var told = Caption.of(recording, moment);
        var said = captions.said(moment.applied());
        return said == null ? new Saying(told.title(), told.text()) : new Saying(said.text(), told.title());
    }
}
