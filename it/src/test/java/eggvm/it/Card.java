package eggvm.it;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A guest's network card, reached behind the driver's back: its registers and its PCI configuration.
/// Source: the manual that `eggvm.hal.e1000` cites, section 13.4; PCI Local Bus Specification 3.0, section 6.2.2.
final class Card {
    static final int CONTROL = 0x0000;
    static final int CONTROL_RESET = 1 << 26;
    private static final int RECEIVE_RING = 0x2800;
    private static final int RECEIVE_HEAD = 0x2810;
    static final int DESCRIPTOR_BYTES = 16;

    static final int COMMAND_MEMORY = 1 << 1;
    static final int COMMAND_MASTER = 1 << 2;
    private static final int COMMAND = 4;
    private static final int CONFIGURATION_ADDRESS = 0xCF8;
    private static final int CONFIGURATION_DATA = 0xCFC;
    private static final int ENABLE = 1 << 31;
    private static final Pattern ETHERNET = Pattern.compile("device +([0-9]+), function 0:\\\\r\\\\n *Ethernet controller.*?BAR0: 32 bit memory at 0x([0-9a-f]+)");

    private final Qmp monitor;
    private final int device;
    private final long registers;

    Card(Qmp monitor) throws IOException {
        this.monitor = monitor;
        String devices = monitor.monitor("info pci");
        Matcher found = ETHERNET.matcher(devices);
        if (!found.find()) {
            throw new IllegalStateException("no Ethernet controller: " + devices);
        }
        device = Integer.parseInt(found.group(1));
        registers = Long.parseLong(found.group(2), 16);
    }

    long address(int register) {
        return registers + register;
    }

    /// Where it will put the next frame's descriptor.
    long nextDescriptor() throws IOException {
        return Integer.toUnsignedLong(monitor.read(address(RECEIVE_RING))) + (long) DESCRIPTOR_BYTES * receiveHead();
    }

    int receiveHead() throws IOException {
        return monitor.read(address(RECEIVE_HEAD));
    }

    /// Of its command register.
    void command(int bit, boolean isSet) throws IOException {
        monitor.stop();
        monitor.out("w", CONFIGURATION_ADDRESS, ENABLE | device << 11 | COMMAND);
        int command = monitor.in("h", CONFIGURATION_DATA);
        monitor.out("h", CONFIGURATION_DATA, isSet ? command | bit : command & ~bit);
        monitor.goOn();
    }
}
