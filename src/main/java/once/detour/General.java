package once.detour;

import once.message.MessageId;
import once.message.Request;
import once.node.Happening;
import once.node.Turn;
import once.service.Operation;
import once.service.Service;

/// What a general knows.
///
/// @param came how many messages have come; [#FORGOTTEN] after a crash, which forgets the plan, too
/// @param decision what the general has decided
/// @param boots how often the general was up, from 1
public record General(int came, Decision decision, int boots) {

    /// What a general decides when it is time.
    public enum Decision { NONE_YET, TO_WAIT, TO_ATTACK }

    /// A general who does not know of any plan, and so does nothing.
    static final int FORGOTTEN = -1;

    /// Before the first message.
    static final General AT_THE_BEGINNING = new General(0, Decision.NONE_YET, 1);

    General heard() {
        return new General(came + 1, decision, boots);
    }

    General deciding(boolean attacks) {
        return new General(came, attacks ? Decision.TO_ATTACK : Decision.TO_WAIT, boots);
    }

    /// Whether a message is the one that comes next, for a general who expects each second one from this number on.
    boolean expects(int number, int first) {
        return came != FORGOTTEN && number == 2 * came + first;
    }

    /// A proposal, or the answer to one.
    static Request message(int number) {
        return new Request(new MessageId(1, number), new Operation.Attack());
    }

    /// Goes down, and what is known is gone.
    ///
    /// @param left what is left of the army's state; null for a general without one
    static void crash(Turn<General> turn, Service left) {
        turn.note(new Happening.Crashed(left));
        turn.become(new General(FORGOTTEN, turn.state().decision(), turn.state().boots()));
    }

    /// Is up again, without a plan.
    static void restart(Turn<General> turn) {
        turn.become(new General(FORGOTTEN, turn.state().decision(), turn.state().boots() + 1));
        turn.note(new Happening.Restarted(turn.state().boots()));
    }
}
