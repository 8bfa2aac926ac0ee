package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The JDK's HTTP server under `wrk`: no request fails and nothing stays in memory.
@Tag("slow")
class HttpSoakTest {
    private static final int REQUESTS = 200_000;
    private static final int ROUND_SECONDS = 30;
    private static final int MOST_ROUNDS = 60;
    /// Of live memory from the first round to the last.
    private static final long MOST_GROWTH_BYTES = 1 << 20;
    private static final Pattern DONE = Pattern.compile("([0-9]+) requests in ");

    @Test
    void twoHundredThousandRequestsOnSixtyFourConnections() throws Exception {
        assumeTrue(DebugImages.hasTool("wrk"), "wrk is not installed");
        List<Long> heap = new ArrayList<>();
        try (ForwardedGuest forwarded = ForwardedGuest.usual(List.of())) {
            forwarded.guest.awaitText("ready\n");
            int requests = 0;
            for (int round = 0; requests < REQUESTS; round++) {
                assertTrue(round < MOST_ROUNDS, requests + " requests only");
                int done = round(forwarded.httpPort());
                requests += done;
                heap.add(Long.parseLong(forwarded.guest.ask("heap").split(" ")[0]));
                System.out.printf("%d requests, %d in the last %d s, %d bytes live%n", requests, done, ROUND_SECONDS, heap.getLast());
            }
            assertTrue(heap.getLast() - heap.getFirst() < MOST_GROWTH_BYTES, heap::toString);
            forwarded.http(1);
        }
    }

    /// How many were answered; none was not.
    private static int round(int port) throws Exception {
        List<String> command = List.of("wrk", "-t1", "-c64", "-d" + ROUND_SECONDS + "s", "--timeout", "60s", "http://127.0.0.1:" + port + "/soak");
        Outcome outcome = Child.run(command, "", Duration.ofSeconds(3L * ROUND_SECONDS));
        assertEquals(0, outcome.status(), outcome::toString);
        assertFalse(outcome.console().contains("Socket errors") || outcome.console().contains("Non-2xx"), outcome::toString);
        Matcher done = DONE.matcher(outcome.console());
        assertTrue(done.find(), outcome::toString);
        return Integer.parseInt(done.group(1));
    }
}
