package eggvm.aot.code.stub;

import eggvm.boot.image.BootSpace;
import eggvm.vm.thread.ThreadLayout;
import java.util.List;

/// All stubs of an image. The linker places them first in `.text`, in this order, each aligned to 16 bytes.
public final class Stubs {
  private Stubs() {}

  /// Zeroed memory that stubs need, to be placed in `.bss`.
  public record Space(String name, int bytes, int alignmentBytes) {}

  private static final String CPU = "eggvm/vm/machine/Cpu.";

  public static List<Stub> common() { return CommonStubs.all(); }

  /// The first one is the multiboot2 header: it must begin `.text`. `level`: the least of [eggvm.vm.machine.CpuLevel] that the image is compiled for.
  public static List<Stub> pc(int level) { return PcStubs.all(level); }

  public static List<Stub> linux(int level) { return LinuxStubs.all(level); }

  public static List<Space> pcSpaces() { return spaces(BootSpace.PC_BYTES); }

  public static List<Space> linuxSpaces() { return spaces(BootSpace.LINUX_BYTES); }

  private static List<Space> spaces(int bootSpaceBytes) {
    return List.of(
        new Space("bootThread", ThreadLayout.BYTES, 64), new Space("bootSpace", bootSpaceBytes, BootSpace.PAGE_BYTES));
  }

  /// Symbol of a native of `Cpu`.
  static String cpu(String nameAndDescriptor) { return CPU + nameAndDescriptor; }
}
