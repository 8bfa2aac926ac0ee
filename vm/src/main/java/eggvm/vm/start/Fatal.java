package eggvm.vm.start;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;
import eggvm.vm.thread.ThreadLayout;
import eggvm.vm.unwind.Frames;

/// The end of a VM that cannot go on: one note, then exit.
/// ```
/// eggvm: fatal in phase LIBRARY: <cause>
///   at ...
/// eggvm: died
/// ```
public final class Fatal {
  private Fatal() {}

  public static final int EXIT_STATUS = 70;
  public static final int DEADLOCK_STATUS = 71;

  private static boolean dying;

  public static void die(String cause) {
    Cpu.captureFrame();
    long thread = Cpu.threadAddress();
    die(cause, Memory.getLong(thread + ThreadLayout.FRAME_PC), Memory.getLong(thread + ThreadLayout.FRAME_SP));
  }

  /// With the stack of another moment, such as that of a fault. Never returns.
  public static void die(String cause, long pc, long sp) {
    // A second death happens while the first note is being written: what it could add would only hide the cause.
    if (!dying) {
      dying = true;
      Console.flush();
      Console.text("eggvm: fatal in phase ");
      Console.text(Phase.name(Phase.current()));
      Console.text(": ");
      Console.textLine(cause);
      Frames.print(pc, sp);
    }
    end(EXIT_STATUS);
  }

  /// The marker that tools look for, then exit.
  public static void end(int status) {
    Console.textLine("eggvm: died");
    Machine.current().exit(status);
  }
}
