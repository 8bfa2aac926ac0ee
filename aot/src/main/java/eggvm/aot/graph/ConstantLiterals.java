package eggvm.aot.graph;

import eggvm.vm.type.ArrayLiterals;
import java.lang.reflect.Array;
import jdk.vm.ci.meta.JavaConstant;

/// What [ArrayLiterals] makes of texts, as objects of the image.
final class ConstantLiterals {
  private final Universe universe;
  private final ConstantObjects objects;

  ConstantLiterals(Universe universe, ConstantObjects objects) {
    this.universe = universe;
    this.objects = objects;
  }

  /// `holes`: null or an array. A hole whose value does not fit a Java array of the builder throws an ArrayStoreException.
  JavaConstant make(ImageObject parts, JavaConstant holes) throws NotConstant {
    String[] texts = new String[parts.length()];
    for (int i = 0; i < texts.length; i++) texts[i] = ConstantCalls.text(parts.element(i));
    Object[] values = holes.isNull() ? null : new Object[ConstantCalls.made(holes).length()];
    for (int i = 0; values != null && i < values.length; i++) values[i] = objects.element(ConstantCalls.made(holes), i);
    return constant(ArrayLiterals.make(texts, values));
  }

  private JavaConstant constant(Object value) throws NotConstant {
    return switch (value) {
      case null -> JavaConstant.NULL_POINTER;
      case JavaConstant hole -> hole;
      case String text -> ObjectConstant.string(universe, text);
      default -> array(value);
    };
  }

  private JavaConstant array(Object value) throws NotConstant {
    int length = Array.getLength(value);
    boolean isOfNumbers = value.getClass().getComponentType().isPrimitive();
    ObjectConstant array = objects.array(universe.type(value.getClass().descriptorString()), length);
    for (int i = 0; i < length; i++) {
      JavaConstant element = isOfNumbers ? JavaConstant.forBoxedPrimitive(Array.get(value, i)) : constant(Array.get(value, i));
      objects.setElement((ImageObject) array.value(), i, element);
    }
    return array;
  }
}
