package eggvm.vm.thread;

import eggvm.vm.machine.PollRequest;
import eggvm.vm.start.Console;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/// An image starts once; a test JVM starts many simulations, each with the scheduler's static fields as the loader leaves them.
final class StaticState {
  private StaticState() {}

  private static final List<Field> CLEARED = new ArrayList<>();

  static {
    for (Class<?> type :
        List.of(Processor.class, Threads.class, Monitors.class, Safepoints.class, ConsoleInput.class, DeviceInterrupts.class, ClassWaiters.class, ThreadDump.class,
            ThreadHooks.class, PollRequest.class)) {
      for (Field field : type.getDeclaredFields()) {
        int modifiers = field.getModifiers();
        if (!Modifier.isStatic(modifiers) || Modifier.isFinal(modifiers)) continue;
        field.setAccessible(true);
        CLEARED.add(field);
      }
    }
    CLEARED.add(field(Console.class, "usedBytes"));
  }

  static void clear() {
    try {
      for (Field field : CLEARED) {
        if (field.getType() == boolean.class) field.setBoolean(null, false);
        else if (field.getType() == int.class) field.setInt(null, 0);
        else if (field.getType() == long.class) field.setLong(null, 0);
        else field.set(null, null);
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  static Field field(Class<?> type, String name) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  static Object get(Field field, Object receiver) {
    try {
      return field.get(receiver);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
