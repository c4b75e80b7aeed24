package once.ui.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import once.channel.Flight;
import once.message.CallId;
import once.message.Direction;
import once.node.Happening;
import once.node.Outcome;
import once.service.Service;
import once.simulation.Divergence;
import once.simulation.Event;
import once.simulation.Recording;
import once.ui.look.Names;
import once.ui.look.Texts;

/// Tells in one sentence where runs part: what came about, and what each of them did about it.
final class PartingText {

    private final List<Contender> contenders;

    PartingText(List<Contender> contenders) {
        this.contenders = contenders;
    }

    /// Such as `The second copy of #4 INC arrives: At least once runs it again (3 → 4), At most once answers from its cache.`
    String of(Divergence parting) {
        Map<String, List<Integer>> doers = new LinkedHashMap<>();
        parting.reactions().forEach((index, event) -> doers.computeIfAbsent(reaction(event, index, 1), _ -> new ArrayList<>()).add(index));
        var clauses = doers.values().stream().map(each -> clause(parting, each));
        return Texts.of("compare.sentence", cause(parting), clauses.collect(Collectors.joining(", ")));
    }

    private String clause(Divergence parting, List<Integer> doers) {
        int first = doers.getFirst();
        var names = doers.stream().map(index -> contenders.get(index).name()).toList();
        return Texts.of("compare.does", joined(names), reaction(parting.reactions().get(first), first, doers.size()));
    }

    private static String joined(List<String> names) {
        return names.size() == 1 ? names.getFirst()
                : Texts.of("compare.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    private String cause(Divergence parting) {
        var run = contenders.get(parting.reactions().entrySet().stream().filter(entry -> entry.getValue().isPresent()).findFirst().orElseThrow().getKey()).recording();
        return parting.cause().map(event -> cause(event, run)).orElseGet(() -> Texts.of("compare.cause.none"));
    }

    private static String cause(Event cause, Recording run) {
        return switch (cause) {
            case Event.Told(_, _, _, Happening.AttemptTimedOut(var call, var attempt)) -> Texts.of("compare.cause.timeout", Texts.of("compare.ordinal", attempt), name(call, run));
            case Event.OfFlight arrived when arrived.flight().trip().direction() == Direction.REQUEST ->
                Texts.of("compare.cause.request", Texts.of("compare.ordinal", copies(arrived, run)), name(arrived.flight().trip().call(), run));
            case Event.OfFlight arrived -> Texts.of("compare.cause.reply", name(arrived.flight().trip().call(), run));
            case Event.Told _, Event.ConnectionsBroke _, Event.TimerStarted _, Event.TimerStopped _ -> Texts.of("compare.cause.none");
        };
    }

    /// How many copies of a request had arrived by then.
    private static long copies(Event.OfFlight arrived, Recording run) {
        return run.events().stream().takeWhile(event -> event.at() <= arrived.at())
                .filter(event -> event instanceof Event.Arrived(_, _, var flight) && isCopy(flight, arrived.flight().trip().call())).count();
    }

    private static boolean isCopy(Flight flight, CallId call) {
        return flight.trip().direction() == Direction.REQUEST && flight.trip().call().equals(call);
    }

    /// Generals make no calls of their own accord, so theirs are named by their ids alone.
    private static String name(CallId call, Recording run) {
        var calls = run.scenario().clients().get(call.client() - 1);
        var name = Names.of(run).of(call);
        return call.number() < 1 || call.number() > calls.size() ? name : name + " " + calls.get(call.number() - 1).operation().text();
    }

    private String reaction(Optional<Event> event, int index, int doers) {
        var run = contenders.get(index).recording();
        return event.map(what -> switch (what) {
            case Event.Told(int number, _, _, var happening) -> reaction(number, happening, run, doers);
            case Event.OfFlight sent -> Texts.of("compare.tries-again", doers);
            case Event.ConnectionsBroke _, Event.TimerStarted _, Event.TimerStopped _ -> Texts.of("compare.does-nothing", doers);
        }).orElseGet(() -> Texts.of("compare.does-nothing", doers));
    }

    private static String reaction(int number, Happening happening, Recording run, int doers) {
        return switch (happening) {
            case Happening.Executed(var trip, _, _, _, var change) ->
                Texts.of(isAgain(trip.call(), number, run) ? "compare.runs-again" : "compare.runs", doers, change(change));
            case Happening.AnsweredFromCache _ -> Texts.of("compare.from-cache", doers);
            case Happening.Dropped(_, _, var why) -> Texts.of(why == Happening.Drop.IN_PROGRESS ? "compare.in-progress" : "compare.drops", doers);
            case Happening.Refused _ -> Texts.of("compare.refuses", doers);
            case Happening.CallEnded(_, Outcome.Success(var result)) -> Texts.of("compare.succeeds", doers, result.text());
            case Happening.CallEnded(_, Outcome.Failure _) -> Texts.of("compare.gives-up", doers);
            case Happening.LateReplyIgnored _ -> Texts.of("compare.ignores", doers);
            case Happening.OfClient _, Happening.OfServer _ -> Texts.of("compare.does-nothing", doers);
        };
    }

    /// A general may act before the other one has begun.
    private static boolean isAgain(CallId call, int number, Recording run) {
        var view = run.after(number).calls().get(call);
        return view != null && view.count().executions() > 1;
    }

    private static String change(Service.Change change) {
        if (!change.wrote()) {
            return Texts.of("compare.unchanged");
        }
        var before = change.before().isEmpty() ? Texts.of("store.nothing") : change.before();
        return before + " → " + (change.after().isEmpty() ? Texts.of("store.nothing") : change.after());
    }
}
