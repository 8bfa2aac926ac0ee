package eggvm.hal.pci;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DisplayAdapterTest {
  private static final int VGA = 0x0300_0000;
  private final SimulatedBus bus = new SimulatedBus();

  @Test
  void theVgaAdaptersMemoryIsFoundAmongOthers() {
    bus.function(null, 0, 0, 0x8086, 1).with(Header.CLASS, 0x0600_0000).with(Header.BARS, 0xE000_0000);
    bus.function(null, 2, 0, 0x1AF4, 2).with(Header.CLASS, 0x0380_0000).with(Header.BARS, 0xE100_0000);
    bus.function(null, 31, 0, 0x1234, 0x1111).with(Header.CLASS, VGA | 0x02).with(Header.BARS, 0xFD00_0008);
    assertEquals(0xFD00_0000L, DisplayAdapter.memory(bus));
  }

  @Test
  void anAddressMayHave64Bits() {
    bus.function(null, 1, 0, 0x1234, 0x1111).with(Header.CLASS, VGA).with(Header.BARS, 0x8000_000C).with(Header.BARS + 4, 0x38);
    assertEquals(0x38_8000_0000L, DisplayAdapter.memory(bus));
  }

  @Test
  void portsAnUnplacedAdapterOrNoneGiveNothing() {
    assertEquals(0, DisplayAdapter.memory(bus));
    SimulatedBus.Function adapter = bus.function(null, 1, 0, 0x1234, 0x1111).with(Header.CLASS, VGA);
    assertEquals(0, DisplayAdapter.memory(bus));
    adapter.with(Header.BARS, 0xC001);
    assertEquals(0, DisplayAdapter.memory(bus));
  }
}
