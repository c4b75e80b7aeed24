package once.ui.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import once.message.CallId;
import once.scenario.Semantics;
import once.simulation.Event;
import once.simulation.Moment;
import once.simulation.Recording;
import once.ui.Runs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlaybackTest {

    private static final long FRAME = 16_666_667;

    private final Recording recording = Runs.lostReply(Semantics.AT_MOST_ONCE);
    private final Playback playback = Playback.byHand();

    @Test
    void showsNothingBeforeItIsLoaded() {
        playback.play();
        playback.stepForward();
        playback.tick(FRAME);
        assertNull(playback.momentProperty().get());
    }

    @Nested
    class Loaded {

        @BeforeEach
        void load() {
            playback.load(recording);
        }

        @Test
        void standsBeforeEverything() {
            assertEquals(recording.after(0), playback.momentProperty().get());
            assertFalse(playback.playingProperty().get());
        }

        @Test
        void stepsOverEveryEventThatIsNotSilent() {
            long loud = recording.events().stream().filter(event -> !event.isSilent()).count();
            assertEquals(loud, stepToEnd().size() - 1);
        }

        @Test
        void stepsBackThroughTheSameMomentsOneByOne() {
            var forward = stepToEnd();
            for (var moment : forward.reversed()) {
                assertEquals(moment, playback.momentProperty().get());
                playback.stepBack();
            }
            assertEquals(recording.after(0), playback.momentProperty().get());
        }

        @Test
        void stepsBackFromBetweenTwoEventsToTheEarlierOne() {
            playback.seek(15_500);
            playback.stepBack();
            assertEquals(recording.at(15_000), playback.momentProperty().get());
        }

        @Test
        void stepsFromMessageToMessageAndFromCallToCall() {
            assertEquals(List.of(0L, 10_000L, 10_000L, 15_000L, 100_000L, 110_000L, 110_000L, 120_000L), times(Stride.MESSAGE));
            assertEquals(List.of(0L, 120_000L), times(Stride.CALL));
            playback.stepBack(Stride.CALL);
            assertEquals(0, playback.momentProperty().get().micros());
            assertTrue(playback.momentProperty().get().calls().containsKey(new CallId(1, 1)));
            playback.stepBack(Stride.CALL);
            assertTrue(playback.momentProperty().get().calls().isEmpty());
        }

        private List<Long> times(Stride stride) {
            playback.toStart();
            return Stream.generate(() -> {
                playback.stepForward(stride);
                return playback.momentProperty().get();
            }).limit(stride == Stride.CALL ? 2 : 8).map(Moment::micros).toList();
        }

        @Test
        void stepwiseItStandsStillFromEventToEventAndTakesAsLong() {
            int frames = framesToTheEnd(new TreeSet<>());
            var stops = new TreeSet<Long>();
            playback.stepwiseProperty().set(true);
            assertEquals(frames, framesToTheEnd(stops));
            assertEquals(recording.events().stream().map(Event::at).collect(Collectors.toCollection(TreeSet::new)), stops);
        }

        private int framesToTheEnd(Set<Long> seen) {
            playback.toStart();
            playback.play();
            int frames = 0;
            while (!playback.isAtEnd()) {
                playback.tick(FRAME);
                seen.add(playback.momentProperty().get().micros());
                frames++;
            }
            return frames;
        }

        @Test
        void seeksWithinTheRecordingOnly() {
            playback.seek(-5);
            assertEquals(0, playback.momentProperty().get().micros());
            playback.seek(Long.MAX_VALUE);
            assertEquals(recording.last(), playback.momentProperty().get());
        }

        @Test
        void standsStillUntilItPlays() {
            playback.tick(FRAME);
            assertEquals(recording.after(0), playback.momentProperty().get());
        }

        @Test
        void pausesAtTheEndAndPlaysFromTheBeginningAgain() {
            playback.play();
            playback.tick(3_600 * 1_000_000_000L);
            assertEquals(recording.last(), playback.momentProperty().get());
            assertFalse(playback.playingProperty().get());
            playback.toggle();
            assertEquals(0, playback.momentProperty().get().micros());
        }

        @Test
        void movesFasterAtAHigherSpeed() {
            long slow = microsAfterAFrame(1);
            long fast = microsAfterAFrame(4);
            assertEquals(4.0 * slow, fast, 4);
        }

        @Test
        void stepsPauseIt() {
            playback.play();
            playback.stepForward();
            assertFalse(playback.playingProperty().get());
        }

        @Test
        void keepsTheTimeUnderOtherSemantics() {
            playback.seek(60_000);
            playback.play();
            playback.load(Runs.lostReply(Semantics.AT_LEAST_ONCE));
            assertEquals(60_000, playback.momentProperty().get().micros());
            assertTrue(playback.playingProperty().get());
        }

        @Test
        void beginsAnewWithAnotherScenario() {
            playback.seek(60_000);
            playback.load(Runs.zombie());
            assertEquals(0, playback.momentProperty().get().applied());
        }

        @Test
        void tellsRecordingAndMomentTogether() {
            var next = Runs.zombie();
            var seen = new ArrayList<Integer>();
            playback.recordingProperty().addListener((_, _, now) -> seen.add(playback.momentProperty().get().applied()));
            playback.seek(60_000);
            playback.load(next);
            assertEquals(List.of(0), seen);
        }

        private long microsAfterAFrame(double speed) {
            playback.toStart();
            playback.speedProperty().set(speed);
            playback.play();
            playback.tick(FRAME);
            return playback.momentProperty().get().micros();
        }

        private List<Moment> stepToEnd() {
            var moments = new ArrayList<Moment>();
            moments.add(playback.momentProperty().get());
            while (!playback.isAtEnd()) {
                playback.stepForward();
                moments.add(playback.momentProperty().get());
            }
            return moments;
        }
    }
}
