package once.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import once.channel.Alteration;
import once.channel.Fate;
import once.channel.PlannedFate;
import once.node.VirtualTime;
import once.wire.Transport;

/// The fates of a call's messages as scenario files write them, attempt by attempt: `10` arrives after 10 ms, `L` is
/// lost, `-` is left to chance, `D(10, 145)` is copied by the network, each copy with a fate of its own, `F200` arrives
/// with its bit 200 flipped and `W999` with 999 for its value, after 10 ms as `F200@10`; an adversary takes it out with `X`,
/// and with `R6000` sends after 6 s what it has recorded.
final class FateLanguage {

    /// A text that is none in this language.
    static final class Misspelt extends RuntimeException {
        private final int offset;

        Misspelt(int offset, String message) {
            super(message, null, false, false);
            this.offset = offset;
        }

        /// Where, from 0.
        int offset() {
            return offset;
        }
    }

    private static final Pattern WORD = Pattern.compile(
            "\\s*+(?:(?<copies>D\\s*+\\((?<inside>[^()]*+)\\))|(?<plain>[^\\s,()]++)|(?<rest>\\S))");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d+)?|\\.\\d+");
    private static final Pattern ALTERED = Pattern.compile("(?:F(?<bit>\\d{1,9})|W(?<value>[^@]+))(?:@(?<ms>.+))?");
    private static final String EXPECTED = "; expected milliseconds, L, -, D(…, …), F…, W…, X or R…";
    private static final int MOST_COPIES = 100;

    private final Transport transport;

    /// The fates that there are on a transport.
    FateLanguage(Transport transport) {
        this.transport = transport;
    }

    /// Reads fates, the first for the first attempt.
    ///
    /// @throws Misspelt where the text is not in this language
    List<PlannedFate> read(String text) {
        var fates = new ArrayList<PlannedFate>();
        var words = WORD.matcher(text);
        while (words.find()) {
            fates.add(fate(words));
        }
        return fates;
    }

    private PlannedFate fate(Matcher word) {
        if (word.group("rest") != null) {
            throw new Misspelt(word.start("rest"), "\"" + word.group("rest") + "\" is no fate" + EXPECTED);
        }
        return word.group("copies") != null
                ? copies(word.group("inside"), word.start("inside"), word.start("copies"))
                : single(word.group("plain"), word.start("plain"));
    }

    private PlannedFate copies(String text, int offset, int start) {
        var fates = new ArrayList<PlannedFate>();
        int from = 0;
        for (var piece : text.split(",", -1)) {
            int blanks = piece.length() - piece.stripLeading().length();
            fates.add(single(piece.strip(), offset + from + blanks));
            from += piece.length() + 1;
        }
        if (fates.size() < 2 || fates.size() > MOST_COPIES) {
            throw new Misspelt(start,
                    "D(…) has " + fates.size() + " fates; expected 2 to " + MOST_COPIES + ", separated by commas");
        }
        return possible(new PlannedFate.Copies(fates), start);
    }

    private PlannedFate single(String word, int offset) {
        return switch (word) {
            case "L" -> possible(new PlannedFate.Lost(), offset);
            case "X" -> possible(new PlannedFate.Lost(Fate.Cause.ADVERSARY), offset);
            case "-" -> new PlannedFate.ByChance();
            case "" -> throw new Misspelt(offset, "\"\" is no fate" + EXPECTED);
            default -> switch (word.charAt(0)) {
                case 'F', 'W' -> altered(word, offset);
                case 'R' -> replayed(word, offset);
                default -> new PlannedFate.After(delay(word, offset));
            };
        };
    }

    private static PlannedFate replayed(String word, int offset) {
        if (word.length() == 1) {
            throw new Misspelt(offset, "R does not say after how long; expected such as R6000");
        }
        return new PlannedFate.Altered(delay(word.substring(1), offset + 1), new Alteration.Replay());
    }

    private PlannedFate altered(String word, int offset) {
        var parts = ALTERED.matcher(word);
        if (!parts.matches()) {
            throw new Misspelt(offset, "\"" + word + "\" is no fate" + EXPECTED);
        }
        long delay = parts.group("ms") == null ? PlannedFate.Altered.USUAL : delay(parts.group("ms"), offset + parts.start("ms"));
        return parts.group("bit") != null
                ? possible(new PlannedFate.Altered(delay, new Alteration.FlipBit(Integer.parseInt(parts.group("bit")))), offset)
                : new PlannedFate.Altered(delay, new Alteration.Rewrite(parts.group("value")));
    }

    /// A connection hides what the network does by itself; an adversary is another matter.
    private PlannedFate possible(PlannedFate fate, int offset) {
        if (transport == Transport.TCP) {
            throw new Misspelt(offset, "nothing is lost, copied or flipped on TCP; expected milliseconds, - or W…");
        }
        return fate;
    }

    private static long delay(String word, int offset) {
        if (!NUMBER.matcher(word).matches()) {
            throw new Misspelt(offset, "\"" + word + "\" is no fate" + EXPECTED);
        }
        double millis = Double.parseDouble(word);
        var wrong = Figures.wrongTime(millis);
        if (wrong != null) {
            throw new Misspelt(offset, word + " is no delay; " + wrong);
        }
        return VirtualTime.millis(millis);
    }
}
