package eggvm.boot.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eggvm.hal.console.Surface;
import eggvm.hal.console.TextConsole;
import eggvm.vm.machine.Memory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BootFramebufferTest {
  private static final String RED_ON_BLUE = "\33[31;44m█ ";
  private final long tag = Raw.allocate(40);

  @BeforeEach
  void none() { BootFramebuffer.address = 0; }

  @Test
  void theTagTellsPlaceShapeAndColours() {
    write(0xFD00_0000L, 32, 1, 8);
    BootFramebuffer.read(tag);
    assertEquals(0xFD00_0000L, BootFramebuffer.address);
    long pixels = Raw.allocate(100 * 16);
    Surface surface = BootFramebuffer.surfaceAt(pixels);
    assertEquals(3, surface.columns());
    assertEquals(1, surface.rows());
    TextConsole console = new TextConsole(surface, Raw.allocate(TextConsole.memoryBytes(surface)));
    console.write(Raw.text(RED_ON_BLUE), RED_ON_BLUE.getBytes(StandardCharsets.UTF_8).length);
    assertEquals(0x0000AA00, Memory.getInt(pixels + 100 * 15), "red begins at bit 8");
    assertEquals(0xAA000000, Memory.getInt(pixels + 100 * 15 + 4 * 8), "blue begins at bit 24");
  }

  @Test
  void otherKindsOfPixelsArePassedOver() {
    for (int[] kind : new int[][] {{24, 1, 8}, {32, 0, 8}, {32, 2, 8}, {16, 1, 5}, {32, 1, 10}}) {
      write(0xFD00_0000L, kind[0], kind[1], kind[2]);
      BootFramebuffer.read(tag);
      assertEquals(0, BootFramebuffer.address);
    }
  }

  @Test
  void theTagIsFoundInTheBootInformation() {
    BootInformation.use(Raw.allocate(16), 16);
    write(0xC000_0000L, 32, 1, 8);
    long information = Raw.allocate(64);
    Memory.copy(tag, information + 8, 40);
    Memory.putInt(information, 56);
    Memory.putInt(information + 52, 8);
    Multiboot2Information.read(information, Raw.allocate(64));
    assertEquals(0xC000_0000L, BootFramebuffer.address);
  }

  private void write(long address, int bitsPerPixel, int kind, int colourBits) {
    Memory.putInt(tag, 8);
    Memory.putInt(tag + 4, 38);
    Memory.putLong(tag + 8, address);
    Memory.putInt(tag + 16, 100);
    Memory.putInt(tag + 20, 25);
    Memory.putInt(tag + 24, 16);
    Memory.putByte(tag + 28, (byte) bitsPerPixel);
    Memory.putByte(tag + 29, (byte) kind);
    for (int colour = 0; colour < 3; colour++) {
      Memory.putByte(tag + 32 + 2 * colour, (byte) (8 + 8 * colour));
      Memory.putByte(tag + 33 + 2 * colour, (byte) colourBits);
    }
  }
}
