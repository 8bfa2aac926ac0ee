package eggvm.lib.java.lang.reflect;

import eggvm.vm.heap.Allocation;
import eggvm.vm.object.ClassInfo;
import eggvm.vm.type.Invoker;
import eggvm.vm.type.Reflection;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import jdk.internal.reflect.ConstructorAccessorImpl;

/// `Constructor.newInstance` through the class's invoker. For deserialisation the object is of a subclass.
final class ConstructorCaller extends ConstructorAccessorImpl {
  private final Class<?> instanceClass;
  private final Class<?>[] parameters;
  private final Invoker invoker;
  private final int index;

  ConstructorCaller(Constructor<?> constructor, Class<?> instanceClass) {
    this.instanceClass = instanceClass;
    parameters = constructor.getSharedParameterTypes();
    index = Reflection.number(Members.entryOf(constructor) + ClassInfo.METHOD_INVOKER);
    invoker = index < 0 ? null : Reflection.newInvoker(constructor.getDeclaringClass());
    if (invoker == null) throw MissingMember.of(constructor);
  }

  @Override
  public Object newInstance(Object[] args) throws InstantiationException, InvocationTargetException {
    Object[] adapted = Arguments.adapt(parameters, args, true);
    Object instance = Allocation.newInstanceDynamic(instanceClass);
    try {
      invoker.invoke(index, instance, adapted);
    } catch (Throwable thrown) {
      throw new InvocationTargetException(thrown);
    }
    return instance;
  }
}
