package eggvm.vm.unwind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eggvm.vm.machine.Memory;
import eggvm.vm.start.ImageInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

class NullFaultsTest {
  private static final int TEXT_BYTES = 1000;
  private static final List<int[]> TABLE = List.of(new int[] {0, 900}, new int[] {7, 901}, new int[] {40, 902}, new int[] {999, 903});

  @Test
  void anAccessOfTheTableNearAddressZeroContinuesAtItsHandler() {
    try (TestTables tables = tables(TABLE)) {
      for (int[] entry : TABLE) assertEquals(TestTables.TEXT_START + entry[1], NullFaults.continuation(TestTables.TEXT_START + entry[0], 8));
      assertEquals(TestTables.TEXT_START + 901, NullFaults.continuation(TestTables.TEXT_START + 7, 0));
      assertEquals(TestTables.TEXT_START + 901, NullFaults.continuation(TestTables.TEXT_START + 7, 4095));
    }
  }

  @Test
  void anyOtherFaultIsNone() {
    try (TestTables tables = tables(TABLE)) {
      for (int offset : new int[] {1, 6, 8, 39, 41, 998}) assertEquals(0, NullFaults.continuation(TestTables.TEXT_START + offset, 8));
      for (long address : new long[] {4096, -1, Long.MIN_VALUE, 1L << 40}) assertEquals(0, NullFaults.continuation(TestTables.TEXT_START + 7, address));
      for (long offset : new long[] {-1, TEXT_BYTES, Long.MAX_VALUE / 2}) assertEquals(0, NullFaults.continuation(TestTables.TEXT_START + offset, 8));
    }
    try (TestTables none = tables(List.of())) {
      assertEquals(0, NullFaults.continuation(TestTables.TEXT_START, 8));
    }
  }

  private static TestTables tables(List<int[]> faults) {
    TestTables tables = new TestTables();
    tables.install(TEXT_BYTES);
    ImageInfo.faultCount = faults.size();
    ImageInfo.faults = tables.allocate(ImageInfo.FAULT_BYTES * (faults.size() + 1L));
    for (int i = 0; i < faults.size(); i++) {
      Memory.putInt(ImageInfo.faults + (long) ImageInfo.FAULT_BYTES * i, faults.get(i)[0]);
      Memory.putInt(ImageInfo.faults + (long) ImageInfo.FAULT_BYTES * i + 4, faults.get(i)[1]);
    }
    return tables;
  }
}
