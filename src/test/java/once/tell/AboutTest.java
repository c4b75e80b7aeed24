package once.tell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import once.message.CallId;
import once.scenario.Semantics;
import once.ui.Runs;
import org.junit.jupiter.api.Test;

class AboutTest {

    @Test
    void anEventIsAboutACallAndPerhapsOneOfItsAttempts() {
        var call = new CallId(1, 1);
        var about = new LinkedHashMap<String, About>();
        Runs.lostReply(Semantics.AT_MOST_ONCE).events().forEach(event -> about.putIfAbsent(Teller.kind(event), About.of(event)));
        assertEquals(new About(call, 0), about.get("call.began"));
        assertEquals(new About(call, 1), about.get("request.sent"));
        assertEquals(new About(call, 1), about.get("reply.lost"));
        assertEquals(new About(call, 1), about.get("attempt.timed.out"));
        assertEquals(new About(call, 2), about.get("answered.from.cache"));
        assertEquals(new About(call, 0), about.get("call.succeeded"));
        assertEquals(new About(null, 0), about.get("reply.cached"));
    }
}
