package eggvm.hal.pc;

import eggvm.hal.cpu.DeathNote;
import eggvm.hal.cpu.InterruptFrame;
import eggvm.hal.cpu.StackArea;
import eggvm.hal.cpu.Vectors;
import eggvm.hal.serial.SerialInput;
import eggvm.vm.contract.EntryPoint;
import eggvm.vm.contract.NoSafepoint;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.machine.PollRequest;
import eggvm.vm.thread.ThreadLayout;
import eggvm.vm.unwind.NullFaults;

/// Every exception and interrupt comes here, interrupts off, on an interrupt stack, with a thread block of its own.
final class Interrupts {
  private Interrupts() {}

  @EntryPoint("interruptJava")
  @NoSafepoint(because = "the interrupted code may be in the middle of an allocation or a collection")
  static void handle(long frameAddress) {
    int vector = Memory.getInt(frameAddress + InterruptFrame.VECTOR);
    if (vector < Vectors.EXCEPTIONS) {
      exception(frameAddress, vector);
    } else if (!InterruptLines.isSpurious(vector)) {
      interrupt(vector);
      PollRequest.to(Memory.getLong(frameAddress + InterruptFrame.R15));
    }
  }

  private static void exception(long frame, int vector) {
    long address = Cpu.readCr2();
    if (vector == Vectors.PAGE_FAULT && (touchStack(frame, address) || isNullCheck(frame, address))) return;
    DeathNote.write(frame, address);
  }

  private static boolean isNullCheck(long frame, long address) {
    long continuation = NullFaults.continuation(Memory.getLong(frame + InterruptFrame.RIP), address);
    if (continuation != 0) Memory.putLong(frame + InterruptFrame.RIP, continuation);
    return continuation != 0;
  }

  private static boolean touchStack(long frame, long address) {
    if (!StackArea.contains(address)) return false;
    long thread = Memory.getLong(frame + InterruptFrame.R15);
    long top = Memory.getLong(thread + ThreadLayout.STACK_TOP);
    if (!StackArea.touch(address, top, Memory.getLong(thread + ThreadLayout.STACK_BYTES))) return false;
    if (StackArea.isLow()) PollRequest.to(thread);
    return true;
  }

  /// A line that stays up until its device has been emptied is masked before it is acknowledged.
  private static void interrupt(int vector) {
    if (vector == InterruptLines.serialVector()) SerialInput.receive();
    else if (vector == InterruptLines.keyboardVector() || vector == InterruptLines.mouseVector()) PcKeyboard.receive();
    else if (InterruptSources.came(vector)) InterruptLines.mask(vector);
    InterruptLines.acknowledge(vector);
  }
}
