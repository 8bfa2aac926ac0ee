package eggvm.vm.thread;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.start.Console;
import eggvm.vm.start.Fatal;
import eggvm.vm.unwind.Frames;

/// No thread can run and nothing is left that could wake one: says so instead of resting for ever.
final class Deadlock {
  private Deadlock() {}

  static void report() {
    Console.textLine("eggvm: deadlock: every thread waits and nothing can wake one");
    for (int id = 1; id <= Threads.highestId(); id++) {
      Fiber fiber = Threads.byId(id);
      if (fiber != null && fiber.thread != null) print(fiber);
    }
    Fatal.end(Fatal.DEADLOCK_STATUS);
  }

  private static void print(Fiber fiber) {
    Console.character('"');
    Console.text(fiber.thread.getName());
    Console.text("\" ");
    Console.textLine(name(fiber.state));
    if (fiber == Fiber.current()) {
      Cpu.captureFrame();
      Frames.print(Memory.getLong(fiber.block + ThreadLayout.FRAME_PC), Memory.getLong(fiber.block + ThreadLayout.FRAME_SP));
    } else {
      long sp = Memory.getLong(fiber.block + ThreadLayout.SAVED_SP);
      Frames.print(Memory.getLong(sp), sp + 8);
    }
  }

  private static String name(int state) {
    if (state == Fiber.BLOCKED) return "enters a monitor";
    if (state == Fiber.WAITING) return "in Object.wait";
    if (state == Fiber.PARKED) return "parked";
    if (state == Fiber.AWAITING) return "awaits an event of the VM";
    return "waits";
  }
}
