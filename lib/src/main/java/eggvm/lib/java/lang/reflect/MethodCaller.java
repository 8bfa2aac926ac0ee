package eggvm.lib.java.lang.reflect;

import eggvm.vm.object.ClassInfo;
import eggvm.vm.type.Invoker;
import eggvm.vm.type.Reflection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import jdk.internal.reflect.MethodAccessor;
import jdk.internal.reflect.MethodAccessorImpl;

/// `Method.invoke` through the class's invoker.
final class MethodCaller extends MethodAccessorImpl {
  private final Class<?> declaringClass;
  private final boolean isStatic;
  private final Class<?>[] parameters;
  private final Invoker invoker;
  private final int index;
  /// Takes the caller's class as a last argument; null unless the method is caller-sensitive and has such a twin.
  private final MethodCaller adapter;

  MethodCaller(Method method, Method adapter) {
    declaringClass = method.getDeclaringClass();
    isStatic = Modifier.isStatic(method.getModifiers());
    parameters = method.getSharedParameterTypes();
    index = Reflection.number(Members.entryOf(method) + ClassInfo.METHOD_INVOKER);
    invoker = index < 0 ? null : Reflection.newInvoker(declaringClass);
    if (invoker == null) throw MissingMember.of(method);
    this.adapter = adapter == null ? null : new MethodCaller(adapter, null);
  }

  static MethodCaller of(Method method) {
    MethodAccessor known = method.methodAccessor;
    return (MethodCaller) (known == null ? method.acquireMethodAccessor() : known);
  }

  /// The overload with the caller's class behind the same parameters; null when there is none that can be called.
  static Method adapterOf(Method method) {
    Class<?>[] wanted = Arrays.copyOf(method.getParameterTypes(), method.getParameterCount() + 1);
    wanted[wanted.length - 1] = Class.class;
    for (Method each : method.getDeclaringClass().getDeclaredMethods0(false)) {
      boolean twin = each.getName().equals(method.getName()) && Arrays.equals(each.getParameterTypes(), wanted);
      if (twin && Reflection.number(Members.entryOf(each) + ClassInfo.METHOD_INVOKER) >= 0) return each;
    }
    return null;
  }

  @Override
  public Object invoke(Object obj, Object[] args) throws InvocationTargetException {
    if (!isStatic) checkReceiver(obj);
    Object[] adapted = Arguments.adapt(parameters, args, false);
    try {
      return invoker.invoke(index, obj, adapted);
    } catch (Throwable thrown) {
      throw new InvocationTargetException(thrown);
    }
  }

  @Override
  public Object invoke(Object obj, Object[] args, Class<?> caller) throws InvocationTargetException {
    if (adapter == null) return invoke(obj, args);
    Object[] adapted = Arguments.adapt(parameters, args, false);
    Object[] longer = Arrays.copyOf(adapted, adapted.length + 1);
    longer[adapted.length] = caller;
    return adapter.invoke(obj, longer);
  }

  /// Runs this very default method on a proxy; what it throws is not wrapped.
  Object invokeDefault(Object proxy, Object[] args) {
    return invoker.invokeDefault(index, proxy, Arguments.adapt(parameters, args, false));
  }

  private void checkReceiver(Object obj) {
    // A null receiver gives the NullPointerException that Method.invoke specifies.
    if (!declaringClass.isAssignableFrom(obj.getClass())) {
      throw new IllegalArgumentException(
          "object of type " + obj.getClass().getName() + " is not an instance of " + declaringClass.getName());
    }
  }
}
