package eggvm.boot.machine;

import eggvm.hal.console.Surface;
import eggvm.hal.console.TextConsole;
import eggvm.hal.cpu.DeviceSpace;
import eggvm.hal.pc.CommandLine;
import eggvm.hal.pc.PcKeyboard;
import eggvm.hal.pc.PcScreen;
import eggvm.hal.pci.ConfigurationPorts;
import eggvm.hal.pci.DisplayAdapter;
import eggvm.hal.vbe.Dispi;
import eggvm.vm.heap.OffHeap;
import eggvm.vm.start.Console;

/// Screen and keyboard, when the command line asks for them: the boot loader's framebuffer, else one of the adapter that QEMU and Bochs have.
final class Screen {
  private Screen() {}

  private static final int WIDTH_PIXELS = 1024;
  private static final int HEIGHT_PIXELS = 768;
  private static final int RED_SHIFT = 16;
  private static final int GREEN_SHIFT = 8;
  private static final int BLUE_SHIFT = 0;

  /// As soon as there is a heap, so that all that comes later can be seen, a death note included.
  static void startIfWanted() {
    if (!CommandLine.wantsDisplay()) return;
    Surface surface = surface();
    long memory = surface == null ? 0 : OffHeap.allocate(TextConsole.memoryBytes(surface));
    if (memory != 0) PcScreen.use(new TextConsole(surface, memory));
    else Console.textLine("eggvm: no screen: the boot loader gives no framebuffer, and there is no display adapter with a driver");
    if (!PcKeyboard.start(CommandLine.wantsGermanKeyboard())) Console.textLine("eggvm: no keyboard: no PS/2 keyboard answers");
  }

  private static Surface surface() {
    Surface given = BootFramebuffer.surface();
    return given != null ? given : adapter();
  }

  /// Null: there is none. Its memory is looked up first, for setting a mode ends the one that firmware shows.
  private static Surface adapter() {
    long physical = Dispi.isPresent() ? DisplayAdapter.memory(new ConfigurationPorts()) : 0;
    if (physical == 0 || !Dispi.setMode(WIDTH_PIXELS, HEIGHT_PIXELS)) return null;
    int pitchBytes = Dispi.pitchBytes();
    long mapped = DeviceSpace.map(physical, (long) pitchBytes * HEIGHT_PIXELS);
    return mapped == 0 ? null : new Surface(mapped, pitchBytes, WIDTH_PIXELS, HEIGHT_PIXELS, RED_SHIFT, GREEN_SHIFT, BLUE_SHIFT);
  }
}
