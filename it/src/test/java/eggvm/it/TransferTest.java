package eggvm.it;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Much by TCP, one way and the other, through QEMU's own network, each byte in a digest on both sides. What it took is told, and is no claim.
class TransferTest {
    private static final int BYTES = 100 << 20;

    @Test
    void aHundredMegabytesInAndOut() throws Exception {
        try (ForwardedGuest guest = ForwardedGuest.usual(List.of())) {
            guest.guest.awaitText("ready\n");
            tell("in", () -> guest.sink(BYTES));
            tell("out", () -> guest.source(BYTES));
        }
    }

    private interface Transfer {
        void run() throws Exception;
    }

    private static void tell(String direction, Transfer transfer) throws Exception {
        long began = System.nanoTime();
        transfer.run();
        System.out.printf("%d MiB %s: %.1f MiB/s%n", BYTES >> 20, direction, (BYTES >> 20) * 1e9 / (System.nanoTime() - began));
    }
}
