package eggvm.hal.pci;

import static org.junit.jupiter.api.Assertions.*;

import org.junit.jupiter.api.Test;

class PciTest {
  private static final int INTEL = 0x8086;
  private static final int MANY = 1 << 23;
  private final SimulatedBus bus = new SimulatedBus();

  private PciFunction find(int device) {
    Pci pci = Pci.scan(bus);
    for (int i = 0; i < pci.count(); i++) {
      if (pci.function(i).device() == device) return pci.function(i);
    }
    throw new AssertionError(Integer.toHexString(device) + " not found");
  }

  @Test
  void everyFunctionOfEveryBusIsFoundOnce() {
    bus.function(null, 0, 0, INTEL, 1);
    bus.function(null, 3, 0, INTEL, 2).with(Header.TYPE, MANY);
    bus.function(null, 3, 7, INTEL, 3);
    bus.function(null, 31, 0, INTEL, 4);
    bus.function(null, 31, 1, INTEL, 99); // of a device that says it has one function
    SimulatedBus.Function bridge = bus.function(null, 4, 0, INTEL, 5).bridge().with(Header.BUSES, 9 << 16 | 7 << 8);
    bus.function(bridge, 1, 0, INTEL, 6);
    SimulatedBus.Function second = bus.function(bridge, 2, 0, INTEL, 7).bridge().with(Header.BUSES, 8 << 16 | 8 << 8 | 7);
    bus.function(second, 0, 0, INTEL, 8);
    Pci pci = Pci.scan(bus);
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < pci.count(); i++) found.append(pci.function(i).device()).append(' ');
    assertEquals("1 2 3 5 6 7 8 4 ", found.toString());
  }

  @Test
  void bridgesWithoutBusesGetSomeAlsoOneBehindTheOther() {
    SimulatedBus.Function first = bus.function(null, 1, 0, INTEL, 1).bridge();
    SimulatedBus.Function second = bus.function(first, 0, 0, INTEL, 2).bridge();
    bus.function(second, 5, 0, INTEL, 3);
    SimulatedBus.Function third = bus.function(null, 2, 0, INTEL, 4).bridge();
    bus.function(third, 6, 0, INTEL, 5);
    assertEquals(5, find(5).device());
    assertEquals(3, find(3).device());
  }

  @Test
  void abridgeThatLeadsBackIsNotFollowed() {
    bus.function(null, 1, 0, INTEL, 1).bridge().with(Header.BUSES, 0x050500);
    bus.function(null, 2, 0, INTEL, 2).bridge().with(Header.BUSES, 0x050500);
    assertEquals(2, Pci.scan(bus).count());
  }

  @Test
  void whatFirmwareHasPlacedIsLeftThereAndSizedWhileTheDeviceIsOff() {
    SimulatedBus.Function card = bus.function(null, 2, 0, INTEL, 1).memoryBar(0, 128 << 10, false).portBar(1, 64, 0xC000);
    card.with(Header.BARS, 0xFEB8_0000).with(Header.COMMAND, 3);
    PciFunction function = find(1);
    assertEquals(0xFEB8_0000L, function.memory(0));
    assertEquals(new Bar.Memory(0xFEB8_0000L, 128 << 10, false), function.bar(0));
    assertEquals(0xC000, function.ports(1));
    assertEquals(0, function.memory(1));
    assertEquals(0, function.ports(0));
    assertInstanceOf(Bar.None.class, function.bar(2));
    assertEquals(0xFEB8_0000, card.word(Header.BARS));
    assertEquals(3 | Header.NO_INTERRUPT_LINE, card.word(Header.COMMAND));
    assertFalse(bus.wasSizedWhileOn);
  }

  @Test
  void registersAbove4GiBAreSeenWhole() {
    SimulatedBus.Function card = bus.function(null, 2, 0, INTEL, 1).memoryBar(0, 8L << 30, true);
    card.with(Header.BARS + 4, 0x38);
    assertEquals(new Bar.Memory(0x38_0000_0000L, 8L << 30, true), find(1).bar(0));
    assertEquals(0x38_0000_0000L, find(1).memory(0));
  }

  @Test
  void whatFirmwareHasLeftOutIsPlacedBesideWhatIsThere() {
    bus.function(null, 1, 0, INTEL, 1).memoryBar(0, 16 << 20, false).with(Header.BARS, 0xE000_0000);
    SimulatedBus.Function card = bus.function(null, 2, 0, INTEL, 2).memoryBar(0, 128 << 10, false).memoryBar(2, 64 << 10, true);
    SimulatedBus.Function other = bus.function(null, 3, 0, INTEL, 3).memoryBar(0, 1 << 20, false);
    PciFunction function = find(2);
    assertEquals(0xE100_0000L, function.memory(0));
    assertEquals(0xE102_0000L, function.memory(2));
    assertEquals(0xE110_0000L, find(3).memory(0));
    assertEquals(0xE100_0000L, card.barAddress(0));
    assertEquals(0xE102_0000L, card.barAddress(2));
    assertEquals(0xE110_0000L, other.barAddress(0));
  }

  @Test
  void behindAClosedBridgeAWindowIsOpenedInThatOfTheBridgeAbove() {
    SimulatedBus.Function first = bus.function(null, 1, 0, INTEL, 1).bridge();
    SimulatedBus.Function second = bus.function(first, 0, 0, INTEL, 2).bridge();
    bus.function(second, 5, 0, INTEL, 3).memoryBar(0, 128 << 10, false);
    bus.function(second, 6, 0, INTEL, 4).memoryBar(0, 128 << 10, false);
    long address = find(3).memory(0);
    assertEquals(0xE000_0000L, address);
    assertEquals(address + (128 << 10), find(4).memory(0));
    for (SimulatedBus.Function bridge : new SimulatedBus.Function[] {first, second}) {
      assertEquals(0xE010_E000, bridge.word(Header.BRIDGE_WINDOW));
      assertEquals(Header.MEMORY_ON | Header.BUS_MASTER | Header.NO_INTERRUPT_LINE, bridge.word(Header.COMMAND));
    }
  }

  @Test
  void whereThereIsNoRoomThereIsNoAddress() {
    SimulatedBus.Function bridge = bus.function(null, 1, 0, INTEL, 1).bridge().with(Header.BUSES, 0x010100).with(Header.BRIDGE_WINDOW, 0xE000_E000);
    bus.function(bridge, 0, 0, INTEL, 2).memoryBar(0, 2 << 20, false);
    assertEquals(0, find(2).memory(0));
    bus.function(null, 2, 0, INTEL, 3).memoryBar(0, 1L << 30, false);
    assertEquals(0, find(3).memory(0));
  }

  @Test
  void noDeviceUsesItsLineUntilItsDriverLetsIt() {
    SimulatedBus.Function card = bus.function(null, 1, 0, INTEL, 1).with(Header.COMMAND, 7);
    SimulatedBus.Function other = bus.function(null, 2, 0, INTEL, 2).with(Header.COMMAND, 7);
    find(1).useLine();
    assertEquals(7, card.word(Header.COMMAND));
    assertEquals(7 | Header.NO_INTERRUPT_LINE, other.word(Header.COMMAND));
  }

  @Test
  void aLineIsKnownOnlyWithAPinAndANumberFromFirmware() {
    bus.function(null, 1, 0, INTEL, 1).with(Header.INTERRUPT, 0x010B);
    bus.function(null, 2, 0, INTEL, 2).with(Header.INTERRUPT, 0x000B);
    bus.function(null, 3, 0, INTEL, 3).with(Header.INTERRUPT, 0x01FF);
    bus.function(null, 4, 0, INTEL, 4).with(Header.INTERRUPT, 0x0100);
    assertEquals(11, find(1).interruptLine());
    for (int device = 2; device <= 4; device++) assertEquals(-1, find(device).interruptLine());
  }

  @Test
  void messagesReplaceTheLine() {
    SimulatedBus.Function card = bus.function(null, 1, 0, INTEL, 1).with(Header.COMMAND, Header.HAS_CAPABILITIES).with(Header.CAPABILITIES, 0xC8);
    card.with(0xC8, 0xD001).with(0xD0, 0x0080_0005).writable(0xD0, 0x0071_0000);
    card.writable(0xD4, -4).writable(0xD8, -1).writable(0xDC, 0xFFFF).with(0xD8, 7);
    assertTrue(find(1).useMessages(0x51, 3));
    assertEquals(0x0081_0005, card.word(0xD0));
    assertEquals(0xFEE0_3000, card.word(0xD4));
    assertEquals(0, card.word(0xD8));
    assertEquals(0x51, card.word(0xDC));
    assertEquals(Header.NO_INTERRUPT_LINE, card.word(Header.COMMAND) & 0xFFFF);
  }

  @Test
  void aDeviceWithoutMessagesKeepsItsLineAndACircleOfCapabilitiesEnds() {
    SimulatedBus.Function card = bus.function(null, 1, 0, INTEL, 1).with(Header.COMMAND, Header.HAS_CAPABILITIES).with(Header.CAPABILITIES, 0x40);
    card.with(0x40, 0x4401).with(0x44, 0x4011);
    PciFunction function = find(1);
    assertFalse(function.useMessages(0x51, 0));
    function.useLine();
    assertEquals(0, card.word(Header.COMMAND) & 0xFFFF);
    assertEquals(0x44, find(1).capability(0x11));
  }
}
