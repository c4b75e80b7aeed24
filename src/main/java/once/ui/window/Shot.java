package once.ui.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import once.scenario.Semantics;
import once.ui.look.Texts;

/// What is to be seen in one picture of the window.
///
/// @param name of its files
/// @param demo the scenario that is open, by the name of its file
/// @param share how far into the run, 0 to 1
/// @param acts what a person has done there
record Shot(String name, String demo, Semantics semantics, double share, Consumer<Visit> acts) {

    /// Every place, and what is worth seeing at the desk.
    static final List<Shot> ALL = List.of(
            desk("window", Semantics.AT_MOST_ONCE, _ -> { }),
            desk("at-least-once", Semantics.AT_LEAST_ONCE, _ -> { }),
            desk("columns", Semantics.AT_LEAST_ONCE, visit -> visit.type("o")),
            desk("folded", Semantics.AT_MOST_ONCE, visit -> visit.type("f0")),
            desk("events", Semantics.AT_MOST_ONCE, visit -> visit.type("w")),
            desk("custom", Semantics.AT_MOST_ONCE, visit -> visit.fire("#knob-filter")),
            desk("by-hand", Semantics.AT_LEAST_ONCE, visit -> visit.press(KeyCode.M).type("d")),
            desk("keys", Semantics.AT_MOST_ONCE, visit -> visit.type("?")),
            new Shot("three-faults", "d08_three_faults_one_look.txtpb", Semantics.AT_MOST_ONCE, .93, _ -> { }),
            new Shot("zombie", "d14_zombie_request.txtpb", Semantics.AT_LEAST_ONCE, .97, _ -> { }),
            new Shot("relays", "d01_the_hidden_machine.txtpb", Semantics.AT_MOST_ONCE, .92, _ -> { }),
            new Shot("crash", "d30_crash_forgets.txtpb", Semantics.AT_MOST_ONCE, .6, _ -> { }),
            new Shot("load", "d39_retry_storm.txtpb", Semantics.AT_LEAST_ONCE, .5, _ -> { }),
            new Shot("relations", "d19_lifetime_too_short.txtpb", Semantics.AT_MOST_ONCE, .9, visit -> visit.fire("#aspect-relations")),
            new Shot("explored", "d13_both_puts_fail.txtpb", Semantics.AT_MOST_ONCE, .8, Visit::explore),
            new Shot("outcomes", "d13_both_puts_fail.txtpb", Semantics.AT_MOST_ONCE, .8, visit -> visit.explore().press(KeyCode.E)),
            new Shot("question", "d15_ten_increments.txtpb", Semantics.AT_MOST_ONCE, .404, Visit::explore),
            new Shot("answer", "d15_ten_increments.txtpb", Semantics.AT_MOST_ONCE, .404, visit -> visit.fire(".choices .check-box").fire("#check")),
            desk("gallery", Semantics.AT_MOST_ONCE, visit -> visit.press(KeyCode.G)),
            desk("compare", Semantics.AT_MOST_ONCE, visit -> visit.press(KeyCode.V).press(KeyCode.CLOSE_BRACKET)),
            new Shot("what-the-client-knows", OnceWindow.FIRST, Semantics.AT_LEAST_ONCE, .404, visit -> visit.press(KeyCode.H)),
            desk("lecture", Semantics.AT_MOST_ONCE, visit -> visit.press(KeyCode.L).press(KeyCode.PAGE_DOWN).press(KeyCode.PAGE_DOWN)));

    /// What is to be seen for a moment only, or where something is lacking.
    static final List<Shot> STATES = List.of(
            moment("corrupted", "d06_flipped_bit.txtpb", .05),
            moment("corrupted-told", "d06_flipped_bit.txtpb", .085),
            moment("forged", "d07_adversary.txtpb", .3),
            moment("evicted", "d22_full_cache.txtpb", .42),
            moment("silence", "d32_minimal_silence.txtpb", .3),
            moment("connection-broken", "d36_tcp_does_not_save_you.txtpb", .5),
            moment("generals", "d09_two_generals.txtpb", .5),
            new Shot("votes", "d15_ten_increments.txtpb", Semantics.AT_MOST_ONCE, .404,
                    visit -> visit.fire(".choices .check-box").fire("#check").fire("#tallies")),
            new Shot("compare-settings", "d30_crash_forgets.txtpb", Semantics.AT_MOST_ONCE, .5,
                    visit -> visit.press(KeyCode.V).press(KeyCode.CLOSE_BRACKET)),
            new Shot("compare-states", "d14_zombie_request.txtpb", Semantics.AT_MOST_ONCE, .5,
                    visit -> visit.press(KeyCode.V).press(KeyCode.CLOSE_BRACKET)),
            desk("not-found", Semantics.AT_MOST_ONCE, visit -> visit.press(KeyCode.G).search("nobody says this")),
            moment("orphan", "d34_orphans.txtpb", .5),
            moment("still-executing", "d18_still_executing.txtpb", .5),
            sample("two-servers", .6),
            sample("four-clients", .5),
            sample("long-values", .7),
            new Shot("nothing-open", "", Semantics.AT_MOST_ONCE, 0, _ -> { }),
            desk("busy", Semantics.AT_MOST_ONCE, visit -> visit.hold().run("d39_retry_storm.txtpb").waitFor("#busy")),
            new Shot("exploring", "d15_ten_increments.txtpb", Semantics.AT_MOST_ONCE, .404, visit -> visit.hold().explore()),
            new Shot("explored-in-part", "d15_ten_increments.txtpb", Semantics.AT_MOST_ONCE, .404, visit -> visit.remember(1_000).explore()),
            desk("witness", Semantics.AT_LEAST_ONCE, visit -> visit.explore().fire(".value.possible").playUntil(.5)),
            desk("broken-file", Semantics.AT_MOST_ONCE, visit -> visit.openFile("broken.txtpb", Samples.named("broken.txtpb"))),
            desk("truncated-recording", Semantics.AT_MOST_ONCE, visit -> visit.openFile("zombie.once", Samples.partOf("d14_zombie_request.once", .5))),
            desk("mention", Semantics.AT_MOST_ONCE, visit -> visit.mention(Texts.of("settings.partly"))),
            desk("tooltip", Semantics.AT_MOST_ONCE, visit -> visit.pointAt(".property .chip")),
            desk("tooltip-semantics", Semantics.AT_MOST_ONCE, visit -> visit.pointAt(".header .segments > .toggle-button")),
            desk("menu", Semantics.AT_MOST_ONCE, visit -> visit.openMenu("#menu")),
            desk("menu-of-flight", Semantics.AT_LEAST_ONCE, visit -> visit.press(KeyCode.M).menuOfFlight()),
            desk("menu-of-server", Semantics.AT_LEAST_ONCE, Visit::menuOfServer),
            desk("branches", Semantics.AT_LEAST_ONCE, visit -> visit.press(KeyCode.M).type("d").press(KeyCode.M).type("c").fire("#undo").type("x").openMenu("#by-hand")));

    /// What is to be seen from the last row, and what is drawn larger for who wants that.
    static final List<Shot> LARGE = List.of(
            desk("lecture", Semantics.AT_MOST_ONCE, visit -> visit.press(KeyCode.L).press(KeyCode.PAGE_DOWN).press(KeyCode.PAGE_DOWN)),
            desk("half-as-large-again", Semantics.AT_MOST_ONCE, visit -> visit.zoom(1.5)),
            desk("twice-as-large", Semantics.AT_LEAST_ONCE, visit -> visit.zoom(2)));

    private static Shot sample(String name, double share) {
        return desk(name, Semantics.AT_MOST_ONCE, visit -> visit.openSample(name.replace('-', '_') + ".txtpb").playUntil(share));
    }

    private static Shot moment(String name, String demo, double share) {
        return new Shot(name, demo, Semantics.AT_MOST_ONCE, share, _ -> { });
    }

    private static Shot desk(String name, Semantics semantics, Consumer<Visit> acts) {
        return new Shot(name, OnceWindow.FIRST, semantics, .404, acts);
    }
}
