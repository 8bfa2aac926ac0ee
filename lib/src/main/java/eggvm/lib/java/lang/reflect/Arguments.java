package eggvm.lib.java.lang.reflect;

import eggvm.vm.unwind.Exceptions;

/// Checks and converts the arguments of a reflective call, so that the invoker's casts cannot fail (JLS 5.1.2 widening included).
final class Arguments {
  private Arguments() {}

  private static final Object[] NONE = new Object[0];

  /// The array itself when nothing has to be converted.
  static Object[] adapt(Class<?>[] parameters, Object[] arguments, boolean keepCause) {
    Object[] given = arguments == null ? NONE : arguments;
    if (given.length != parameters.length) {
      throw new IllegalArgumentException("wrong number of arguments: " + given.length + " expected: " + parameters.length);
    }
    Object[] adapted = given;
    for (int i = 0; i < parameters.length; i++) {
      Object argument = given[i];
      Object fitting = parameters[i].isPrimitive() ? widen(parameters[i], argument, keepCause) : cast(parameters[i], argument, keepCause);
      if (fitting == argument) continue;
      if (adapted == given) adapted = given.clone();
      adapted[i] = fitting;
    }
    return adapted;
  }

  private static Object cast(Class<?> parameter, Object argument, boolean keepCause) {
    if (argument != null && !parameter.isInstance(argument)) throw mismatch(parameter, argument, keepCause);
    return argument;
  }

  private static Object widen(Class<?> parameter, Object argument, boolean keepCause) {
    if (argument == null) throw new IllegalArgumentException(new NullPointerException());
    Object fitting = Primitives.convert(parameter, argument);
    if (fitting == null) throw mismatch(boxOf(parameter), argument, keepCause);
    return fitting;
  }

  private static Class<?> boxOf(Class<?> primitive) {
    if (primitive == boolean.class) return Boolean.class;
    return primitive == char.class ? Character.class : Number.class;
  }

  /// The JDK keeps the cause for constructors only.
  private static IllegalArgumentException mismatch(Class<?> wanted, Object argument, boolean keepCause) {
    Throwable cause = keepCause ? Exceptions.classCast(argument, wanted) : null;
    return keepCause
        ? new IllegalArgumentException("argument type mismatch", cause)
        : new IllegalArgumentException("argument type mismatch");
  }
}
