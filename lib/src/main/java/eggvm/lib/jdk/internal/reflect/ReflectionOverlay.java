package eggvm.lib.jdk.internal.reflect;

import eggvm.lib.jdk.Callers;
import eggvm.vm.contract.Replaces;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;
import java.lang.reflect.Method;
import jdk.internal.reflect.Reflection;

@Replaces("jdk.internal.reflect.Reflection")
final class ReflectionOverlay {
  private ReflectionOverlay() {}

  static Class<?> getCallerClass() { return Callers.ofCaller(Reflection.class); }

  static int getClassAccessFlags(Class<?> type) { return Memory.getInt(Memory.addressOf(type) + ClassLayout.ACCESS); }

  /// `getCallerClass` passes over the frames of reflection, so that nothing has to be prepared for caller-sensitive methods.
  static boolean isCallerSensitive(Method method) { return false; }

  static boolean areNestMates(Class<?> one, Class<?> other) { return one.getNestHost() == other.getNestHost(); }
}
