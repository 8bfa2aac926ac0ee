package eggvm.hal.vbe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.vm.machine.Cpu;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DispiTest {
  private final Adapter adapter = new Adapter();

  @AfterEach
  void end() { Cpu.use(null); }

  @Test
  void aModeIsSetWhileTheAdapterIsOffAndThePictureIsLetOn() {
    Cpu.use(adapter);
    assertTrue(Dispi.isPresent());
    assertTrue(Dispi.setMode(1024, 768));
    assertEquals(0x41, adapter.registers[4]);
    assertEquals(32, adapter.registers[3]);
    assertEquals(4096, Dispi.pitchBytes());
    assertTrue(adapter.isPictureOn);
  }

  @Test
  void thePitchIsTheAdaptersNotTheWidths() {
    adapter.rowWidth = 1280;
    Cpu.use(adapter);
    assertTrue(Dispi.setMode(1024, 768));
    assertEquals(5120, Dispi.pitchBytes());
  }

  @Test
  void aModeThatTheMemoryIsTooSmallForIsNotSet() {
    adapter.mostWidth = 800;
    Cpu.use(adapter);
    assertFalse(Dispi.setMode(1024, 768));
    assertTrue(Dispi.setMode(800, 600));
  }

  @Test
  void otherAdaptersAreLeftAlone() {
    for (int version : new int[] {0xB0C1, 0xFFFF, 0, 0xB0D0}) {
      adapter.registers[0] = version;
      Cpu.use(adapter);
      assertFalse(Dispi.isPresent(), Integer.toHexString(version));
    }
  }

  /// Width, height and depth change only while it is off, as Bochs has it.
  private static final class Adapter implements Cpu.Hardware {
    final int[] registers = new int[16];
    int rowWidth = 1024;
    int mostWidth = 4096;
    boolean isPictureOn;
    private int index;
    private boolean isAttributeIndex;

    Adapter() {
      registers[0] = 0xB0C5;
      registers[4] = 1;
    }

    @Override
    public int readPort(int port, int bytes) {
      if (port == 0x3DA) isAttributeIndex = true;
      if (port != 0x1CF) return -1;
      assertEquals(2, bytes);
      return index == 6 ? rowWidth : registers[index];
    }

    @Override
    public void writePort(int port, int bytes, int value) {
      if (port == 0x3C0) isPictureOn = isAttributeIndex && (value & 0x20) != 0;
      if (port == 0x1CE) index = value;
      if (port != 0x1CF) return;
      boolean isLocked = index >= 1 && index <= 3 && (registers[4] & 1) != 0;
      if (!isLocked && (index != 1 || value <= mostWidth)) registers[index] = value;
    }
  }
}
