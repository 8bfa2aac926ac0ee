package eggvm.cli.guest;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.cli.Complaint;
import org.junit.jupiter.api.Test;

class FirmwareTest {
    /// An image of 10 MiB, as QEMU loads it at 16 MiB.
    private static final long END = 26L << 20;

    @Test
    void whatTheFirmwareLeavesAloneIsAccepted() {
        for (String memory : new String[] {"24M", "32M", "43M", "48M", "1G"}) Firmware.requireIntact(MemorySize.parse(memory), END);
    }

    @Test
    void whatItWouldOverwriteIsRefusedWithTheWayOut() {
        for (String memory : new String[] {"33M", "34M", "40M", "42M"}) {
            Complaint complaint = assertThrows(Complaint.class, () -> Firmware.requireIntact(MemorySize.parse(memory), END));
            assertTrue(complaint.getMessage().contains("at least 43M, or at most 32M"), complaint.getMessage());
        }
    }
}
