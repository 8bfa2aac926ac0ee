package eggvm.hal.pci;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.hal.Raw;
import eggvm.hal.cpu.FramePool;
import eggvm.hal.cpu.PageTables;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnhancedConfigurationTest implements Cpu.Hardware {
  private static final long BASE = 0xB000_0000L;
  private static final int BRIDGE = 0x29C0_8086;
  private final Map<Long, Integer> memory = new HashMap<>(Map.of(0L, BRIDGE));
  private final Map<Integer, Integer> words = new HashMap<>(Map.of(0, BRIDGE));
  private int address;

  @BeforeEach
  void start() {
    long ranges = Raw.allocate(16);
    long frames = Raw.allocate(64 * 4096L, 4096);
    Memory.putLong(ranges, frames);
    Memory.putLong(ranges + 8, frames + 64 * 4096L);
    FramePool.use(ranges, 1);
    assertTrue(PageTables.begin(true));
    Cpu.use(this);
  }

  @AfterEach
  void end() { Cpu.use(null); }

  @Override
  public int readRegister(long at) { return memory.getOrDefault(at - BASE, -1); }

  @Override
  public void writeRegister(long at, int value) { memory.put(at - BASE, value); }

  @Override
  public void writePort(int port, int bytes, int value) {
    if (port == 0xCF8) address = value & 0xFF_FFFF;
    if (port == 0xCFC) words.put(address, value);
  }

  @Override
  public int readPort(int port, int bytes) { return words.getOrDefault(address, -1); }

  private static ConfigurationSpace of(long base, int firstBus, int lastBus) {
    return EnhancedConfiguration.of(new Mcfg(base, firstBus, lastBus), new ConfigurationPorts());
  }

  @Test
  void aFunctionIsFoundByItsNumberAndItsSpaceIs4096Bytes() {
    ConfigurationSpace space = of(BASE, 0, 255);
    memory.put(0x0321_BFFCL & 0xFFF_FFFFL, 5);
    assertEquals(5, space.read(0x32 << 8 | 0x1B, 0xFFC));
    space.write(0x32 << 8 | 0x1B, 0x100, 6);
    assertEquals(6, memory.get(0x0321_B100L));
    assertEquals(-1, space.read(1, 0));
  }

  @Test
  void busesOutsideTheTableGoByThePortsAndNoFurtherThanTheyReach() {
    ConfigurationSpace space = of(BASE, 0, 1);
    words.put(2 << 16 | 0x44, 7);
    assertEquals(7, space.read(2 << 8, 0x44));
    space.write(2 << 8, 0x48, 8);
    assertEquals(8, words.get(2 << 16 | 0x48));
    assertEquals(-1, space.read(2 << 8, 0x100));
    space.write(2 << 8, 0x100, 9);
    assertFalse(words.containsValue(9));
  }

  @Test
  void aTableThatLeadsElsewhereOrNoneIsNotFollowed() {
    memory.put(0L, 0x1234_5678);
    assertInstanceOf(ConfigurationPorts.class, of(BASE, 0, 255));
    assertInstanceOf(ConfigurationPorts.class, of(0, 0, 0));
  }

  @Test
  void theTablesFirstEntryOfSegment0Counts() {
    long table = Raw.allocate(44 + 48);
    Memory.putInt(table + 4, 44 + 32);
    Memory.putLong(table + 44, 1);
    Memory.putShort(table + 52, (short) 1);
    Memory.putLong(table + 60, BASE);
    Memory.putByte(table + 71, (byte) 255);
    assertEquals(new Mcfg(BASE, 0, 255), Mcfg.of(table));
    Memory.putInt(table + 4, 44 + 20);
    assertEquals(new Mcfg(0, 0, 0), Mcfg.of(table));
  }

  @Test
  void extendedCapabilitiesAreFoundAndACircleOfThemEnds() {
    memory.put(0x100L, 0x1401_0001);
    memory.put(0x140L, 0x1001_0003);
    PciFunction bridge = Pci.scan(of(BASE, 0, 255)).function(0);
    assertEquals(0x100, bridge.extendedCapability(1));
    assertEquals(0x140, bridge.extendedCapability(3));
    assertEquals(0, bridge.extendedCapability(2));
    assertEquals(0, Pci.scan(of(0, 0, 0)).function(0).extendedCapability(1));
  }
}
