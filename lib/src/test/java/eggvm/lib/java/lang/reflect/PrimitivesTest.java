package eggvm.lib.java.lang.reflect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Array;
import org.junit.jupiter.api.Test;

class PrimitivesTest {
  private static final Class<?>[] TYPES = {
    boolean.class, byte.class, char.class, short.class, int.class, long.class, float.class, double.class
  };

  private static final Object[] VALUES = {
    true, (byte) -3, 'x', '\uffff', (short) -300, Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE - 1, 1.5f, Float.NaN, -2.5e300, "text", new Object()
  };

  /// The host's `Array.set` is the oracle: it widens by the same rules (JLS 5.1.2).
  private static Object widenedByHost(Class<?> type, Object value) {
    Object array = Array.newInstance(type, 1);
    try {
      Array.set(array, 0, value);
    } catch (IllegalArgumentException e) {
      return null;
    }
    return Array.get(array, 0);
  }

  @Test
  void everyPairOfTypesWidensAsOnTheHost() {
    for (Class<?> type : TYPES) {
      for (Object value : VALUES) assertEquals(widenedByHost(type, value), Primitives.convert(type, value), value + " to " + type);
    }
  }

  @Test
  void argumentsAreCountedCheckedAndConvertedWithoutTouchingTheCallersArray() {
    Class<?>[] parameters = {long.class, String.class};
    Object[] given = {(short) 3, "x"};
    assertEquals(3L, Arguments.adapt(parameters, given, false)[0]);
    assertEquals((short) 3, given[0]);
    Object[] fitting = {4L, null};
    assertEquals(fitting, Arguments.adapt(parameters, fitting, false));
    assertMessage("wrong number of arguments: 0 expected: 2", parameters, (Object[]) null);
    assertMessage("argument type mismatch", parameters, 1.5, "x");
    assertMessage("argument type mismatch", parameters, 1L, 'c');
  }

  private static void assertMessage(String message, Class<?>[] parameters, Object... arguments) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, () -> Arguments.adapt(parameters, arguments, false)).getMessage());
  }
}
