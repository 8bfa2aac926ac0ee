package eggvm.vm.thread;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.heap.OffHeap;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import org.junit.jupiter.api.Test;

/// One interrupt at the first instruction of an operation, then at the second, and so on. Loaded by [InterruptedCode].
class EveryInstruction {
  private static final long MILLI = 1_000_000;

  /// The allocator moves the limit of the stack, which is what an interrupt moves as well.
  @Test
  void aRequestSurvivesAMoveOfTheStackLimit() throws Throwable {
    int instructions = 0;
    for (boolean isBeyond = false; !isBeyond; instructions++) {
      isBeyond = interruptAt(instructions, (simulation, operation) -> {
        operation.run();
        simulation.poll();
      }, () -> OffHeap.free(OffHeap.allocate(32)));
    }
    assertTrue(instructions > 15, instructions + " instructions");
  }

  /// A poll that nothing asked for, and the timer in the midst of it: the sleeper whose time has come runs at the next poll.
  @Test
  void aTimerInTheMidstOfAnIdlePollIsNotLost() throws Throwable {
    int instructions = 0;
    for (boolean isBeyond = false; !isBeyond; instructions++) {
      isBeyond = interruptAt(instructions, (simulation, operation) -> {
        SimulatedThread sleeper = simulation.spawn("sleeper", () -> Scheduler.sleepNanos(MILLI));
        Scheduler.yieldNow();
        simulation.poll();
        operation.run();
        simulation.polls(2);
        assertTrue(sleeper.isEnded() || simulation.machine.nanos < MILLI + 1_000_000, "the timer was lost");
        sleeper.awaitEnd();
      }, () -> {
        Memory.putInt(Cpu.threadAddress() + ThreadLayout.POLL, 1);
        Safepoints.poll();
      });
    }
    assertTrue(instructions > 10, instructions + " instructions");
  }

  /// The interrupt, or the wait's end by another fiber, in the midst of going to wait.
  @Test
  void aDeviceInTheMidstOfAWaitIsNotLost() throws Throwable {
    int instructions = 0;
    for (boolean isBeyond = false; !isBeyond; instructions++) {
      isBeyond = interruptAt(instructions, (simulation, operation) -> {
        simulation.machine.sources = 1;
        simulation.machine.interruptFrom(0, simulation.machine.nanos);
        DeviceInterrupts.await(0, Long.MAX_VALUE);
        simulation.machine.asserted = 0;
        simulation.machine.insteadOfTimer = 1;
        operation.run();
        assertTrue(simulation.machine.nanos <= simulation.machine.assertedNanos, "the interrupt was slept over");
      }, () -> DeviceInterrupts.await(0, 100 * MILLI));
    }
    assertTrue(instructions > 15, instructions + " instructions");
  }

  private interface Program {
    void run(Simulation simulation, SimulatedThread.Body operation) throws Exception;
  }

  /// True when the operation ended before that instruction.
  private static boolean interruptAt(int instruction, Program program, SimulatedThread.Body operation) throws Throwable {
    boolean[] isBeyond = {false};
    try (Simulation simulation = new Simulation(bound -> 0, false)) {
      simulation.run(() -> program.run(simulation, () -> {
        simulation.timerComesAfter(instruction);
        operation.run();
        isBeyond[0] = simulation.timerComesAfter(-1);
      }));
    } catch (Throwable e) {
      throw new AssertionError("interrupt at instruction " + instruction, e);
    }
    return isBeyond[0];
  }
}
