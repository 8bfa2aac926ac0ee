package eggvm.lib.jdk.internal.reflect;

import eggvm.lib.jdk.Callers;
import eggvm.vm.contract.Replaces;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;

@Replaces("jdk.internal.reflect.Reflection")
final class ReflectionOverlay {
  private ReflectionOverlay() {}

  static Class<?> getCallerClass() { return Callers.ofCaller(); }

  static int getClassAccessFlags(Class<?> type) { return Memory.getInt(Memory.addressOf(type) + ClassLayout.ACCESS); }

  static boolean areNestMates(Class<?> one, Class<?> other) { return one.getNestHost() == other.getNestHost(); }
}
