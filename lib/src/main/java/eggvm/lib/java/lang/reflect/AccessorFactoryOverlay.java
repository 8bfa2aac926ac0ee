package eggvm.lib.java.lang.reflect;

import eggvm.vm.contract.Replaces;
import eggvm.vm.type.ClassInitialization;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import jdk.internal.reflect.ConstructorAccessorImpl;
import jdk.internal.reflect.FieldAccessorImpl;
import jdk.internal.reflect.MethodAccessorImpl;

/// Members are reached through builder-made invokers and `Unsafe` instead of method handles.
/// The class is initialised here: what its initialiser throws is not wrapped in an InvocationTargetException.
@Replaces("jdk.internal.reflect.MethodHandleAccessorFactory")
final class AccessorFactoryOverlay {
  private AccessorFactoryOverlay() {}

  static MethodAccessorImpl newMethodAccessor(Method method, boolean callerSensitive) {
    ClassInitialization.ensureInitialized(method.getDeclaringClass());
    return new MethodCaller(method, callerSensitive ? MethodCaller.adapterOf(method) : null);
  }

  static ConstructorAccessorImpl newConstructorAccessor(Constructor<?> constructor) {
    Class<?> type = constructor.getDeclaringClass();
    ClassInitialization.ensureInitialized(type);
    return new ConstructorCaller(constructor, type);
  }

  static ConstructorAccessorImpl newSerializableConstructorAccessor(Class<?> type, Constructor<?> constructor) {
    if (!constructor.getDeclaringClass().isAssignableFrom(type)) {
      throw new UnsupportedOperationException(constructor + " not a superclass of " + type.getName());
    }
    ClassInitialization.ensureInitialized(type);
    return new ConstructorCaller(constructor, type);
  }

  static FieldAccessorImpl newFieldAccessor(Field field, boolean isReadOnly) {
    ClassInitialization.ensureInitialized(field.getDeclaringClass());
    return new FieldAccess(field, isReadOnly);
  }
}
