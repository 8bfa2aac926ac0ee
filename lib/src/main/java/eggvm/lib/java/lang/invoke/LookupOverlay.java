package eggvm.lib.java.lang.invoke;

import eggvm.vm.contract.Replaces;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/// A lookup finds nothing: see [HandlesAtRunTime].
@Replaces("java.lang.invoke.MethodHandles$Lookup")
final class LookupOverlay {
  private LookupOverlay() {}

  static MethodHandle findStatic(Lookup self, Class<?> owner, String name, MethodType type) throws IllegalAccessException {
    throw HandlesAtRunTime.inaccessible();
  }

  static MethodHandle findVirtual(Lookup self, Class<?> owner, String name, MethodType type) throws IllegalAccessException {
    throw HandlesAtRunTime.inaccessible();
  }

  static MethodHandle findConstructor(Lookup self, Class<?> owner, MethodType type) throws IllegalAccessException {
    throw HandlesAtRunTime.inaccessible();
  }

  static MethodHandle findSpecial(Lookup self, Class<?> owner, String name, MethodType type, Class<?> caller) throws IllegalAccessException {
    throw HandlesAtRunTime.inaccessible();
  }

  static MethodHandle findGetter(Lookup self, Class<?> owner, String name, Class<?> type) throws IllegalAccessException {
    throw HandlesAtRunTime.inaccessible();
  }

  static MethodHandle findSetter(Lookup self, Class<?> owner, String name, Class<?> type) throws IllegalAccessException {
    throw HandlesAtRunTime.inaccessible();
  }

  static VarHandle findVarHandle(Lookup self, Class<?> owner, String name, Class<?> type) throws IllegalAccessException {
    throw HandlesAtRunTime.inaccessible();
  }

  static MethodHandle findStaticGetter(Lookup self, Class<?> owner, String name, Class<?> type) throws IllegalAccessException {
    throw HandlesAtRunTime.inaccessible();
  }

  static MethodHandle findStaticSetter(Lookup self, Class<?> owner, String name, Class<?> type) throws IllegalAccessException {
    throw HandlesAtRunTime.inaccessible();
  }

  static VarHandle findStaticVarHandle(Lookup self, Class<?> owner, String name, Class<?> type) throws IllegalAccessException {
    throw HandlesAtRunTime.inaccessible();
  }

  static MethodHandle bind(Lookup self, Object receiver, String name, MethodType type) throws IllegalAccessException {
    throw HandlesAtRunTime.inaccessible();
  }

  static MethodHandle unreflect(Lookup self, Method method) throws IllegalAccessException {
    throw HandlesAtRunTime.inaccessible();
  }

  static MethodHandle unreflectSpecial(Lookup self, Method method, Class<?> caller) throws IllegalAccessException {
    throw HandlesAtRunTime.inaccessible();
  }

  static MethodHandle unreflectConstructor(Lookup self, Constructor<?> constructor) throws IllegalAccessException {
    throw HandlesAtRunTime.inaccessible();
  }

  static MethodHandle unreflectGetter(Lookup self, Field field) throws IllegalAccessException {
    throw HandlesAtRunTime.inaccessible();
  }

  static MethodHandle unreflectSetter(Lookup self, Field field) throws IllegalAccessException {
    throw HandlesAtRunTime.inaccessible();
  }

  static VarHandle unreflectVarHandle(Lookup self, Field field) throws IllegalAccessException {
    throw HandlesAtRunTime.inaccessible();
  }

  static MethodHandleInfo revealDirect(Lookup self, MethodHandle target) { throw HandlesAtRunTime.unsupported(); }
}
