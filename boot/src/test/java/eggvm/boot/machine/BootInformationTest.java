package eggvm.boot.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.vm.machine.Memory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BootInformationTest {
  private static final long MIB = 1 << 20;
  private final long line = Raw.allocate(16);

  @BeforeEach
  void empty() {
    MemoryMap.use(Raw.allocate(4096), 4096);
    BootInformation.use(line, 16);
    BootInformation.rsdpAddress = 0;
  }

  @Test
  void pvhGivesMapModulesLineAndRoot() {
    assertTrue(PvhInformation.read(pvh(1)));
    MemoryMap.sort();
    assertEquals("one two", Raw.string(line));
    assertEquals(0xF5000, BootInformation.rsdpAddress);
    assertEquals(3, MemoryMap.count(), "16 MiB without a reserved hole and a module");
    assertEquals(4 * MIB, MemoryMap.end(0));
    assertEquals(5 * MIB, MemoryMap.start(1));
    assertEquals(8 * MIB + 8192, MemoryMap.start(2));
  }

  @Test
  void pvhWithoutMapIsRefused() {
    assertFalse(PvhInformation.read(pvh(0)));
    assertFalse(PvhInformation.read(Raw.allocate(64)));
  }

  @Test
  void multiboot2GivesMapModulesLineAndRoot() {
    long info = Raw.allocate(512);
    long at = tag(info + 8, 1, 8 + 8);
    Memory.copy(Raw.text("one two"), info + 16, 8);
    long rsdp = at;
    at = tag(at, 15, 8 + 36);
    Memory.putInt(rsdp + 8, 77);
    long old = at;
    at = tag(at, 14, 8 + 20);
    Memory.putInt(old + 8, 66);
    long module = at;
    at = tag(at, 3, 17);
    Memory.putInt(module + 8, (int) (8 * MIB));
    Memory.putInt(module + 12, (int) (8 * MIB + 5000));
    long map = at;
    at = tag(at, 6, 16 + 2 * 24);
    Memory.putInt(map + 8, 24);
    entry(map + 16, 4 * MIB, MIB, 2);
    entry(map + 40, MIB, 15 * MIB, 1);
    at = tag(at, 0, 8);
    Memory.putInt(info, (int) (at - info));
    long copy = Raw.allocate(64);
    assertTrue(Multiboot2Information.read(info, copy));
    MemoryMap.sort();
    assertEquals("one two", Raw.string(line));
    assertEquals(copy, BootInformation.rsdpAddress);
    assertEquals(77, Memory.getInt(copy));
    assertEquals(3, MemoryMap.count());
    assertEquals(8 * MIB + 8192, MemoryMap.start(2));
  }

  @Test
  void longLinesAreCut() {
    BootInformation.setCommandLine(Raw.text("0123456789abcdefghij"));
    assertEquals("0123456789abcde", Raw.string(line));
  }

  private long pvh(int version) {
    long info = Raw.allocate(64);
    long map = Raw.allocate(3 * 24);
    long module = Raw.allocate(32);
    entry(map, 4 * MIB, MIB, 2);
    entry(map + 24, MIB, 15 * MIB, 1);
    Memory.putLong(module, 8 * MIB);
    Memory.putLong(module + 8, 5000);
    Memory.putInt(info, 0x336ec578);
    Memory.putInt(info + 4, version);
    Memory.putInt(info + 12, 1);
    Memory.putLong(info + 16, module);
    Memory.putLong(info + 24, Raw.text("one two"));
    Memory.putLong(info + 32, 0xF5000);
    Memory.putLong(info + 40, map);
    Memory.putInt(info + 48, 3);
    return info;
  }

  private static void entry(long at, long start, long bytes, int type) {
    Memory.putLong(at, start);
    Memory.putLong(at + 8, bytes);
    Memory.putInt(at + 16, type);
  }

  private static long tag(long at, int type, int bytes) {
    Memory.putInt(at, type);
    Memory.putInt(at + 4, bytes);
    return at + (bytes + 7 & -8);
  }
}
