package eggvm.vm.thread;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/// The random interleavings again, with interrupts between any two instructions of the scheduler instead of at its calls of the machine.
class InterruptAnywhereTest {
  @Test
  void monitorsWorkWhereverAnInterruptComes() throws Throwable { runAll("MonitorInterleavingsTest"); }

  @Test
  void schedulingWorksWhereverAnInterruptComes() throws Throwable { runAll("SchedulerInterleavingsTest"); }

  @Test
  void anInterruptIsNotLostAtAnyInstruction() throws Throwable { runAll("EveryInstruction"); }

  private static void runAll(String tests) throws Throwable {
    Class<?> type = new InterruptedCode().loadClass(InterruptAnywhereTest.class.getPackageName() + "." + tests);
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    for (Method method : type.getDeclaredMethods()) {
      if (!method.isAnnotationPresent(Test.class)) continue;
      method.setAccessible(true);
      try {
        method.invoke(constructor.newInstance());
      } catch (InvocationTargetException e) {
        throw new AssertionError(tests + "." + method.getName(), e.getCause());
      }
    }
  }
}
