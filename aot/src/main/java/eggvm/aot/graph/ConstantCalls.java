package eggvm.aot.graph;

import static eggvm.aot.graph.NotConstant.present;

import eggvm.vm.object.ObjectLayout;
import java.util.Set;
import jdk.vm.ci.meta.JavaConstant;
import jdk.vm.ci.meta.JavaKind;

/// Methods of the library whose answer is known without their code.
final class ConstantCalls {
  private static final String UNSAFE = "jdk/internal/misc/Unsafe";
  /// Do nothing that could be seen.
  private static final Set<String> WITHOUT_EFFECT =
      Set.of("java/lang/Object.<init>", "jdk/internal/misc/CDS.initializeFromArchive", "java/lang/invoke/VarHandle.releaseFence", UNSAFE + ".storeFence");

  private final Universe universe;
  private final ConstantInitializer rules;
  private final ConstantObjects objects;

  ConstantCalls(Universe universe, ConstantInitializer rules, ConstantObjects objects) {
    this.universe = universe;
    this.rules = rules;
    this.objects = objects;
  }

  /// Null: none of them. Of a void method anything else. A receiver comes first, and is not null.
  JavaConstant call(VmMethod callee, JavaConstant[] arguments) throws NotConstant {
    if (callee.owner().isOfProgram()) return null;
    String name = callee.owner().internalName() + "." + callee.getName();
    if (WITHOUT_EFFECT.contains(name)) return JavaConstant.INT_0;
    return switch (name) {
      case "java/lang/Object.getClass" -> ObjectConstant.ofClass(((ObjectConstant) arguments[0]).type());
      case "java/lang/Object.clone" -> objects.clone(made(arguments[0]));
      case "java/lang/System.arraycopy" -> copy(arguments);
      case "java/lang/Class.desiredAssertionStatus" -> JavaConstant.INT_0;
      case "java/lang/Class.getPrimitiveClass" -> primitive(text(arguments[0]));
      case "java/lang/Class.getComponentType" -> orNull(classOf(arguments[0]).componentType());
      case "java/lang/Class.getClassLoader" -> isOfBootLoader(classOf(arguments[0])) ? JavaConstant.NULL_POINTER : null;
      case "java/lang/reflect/Array.newInstance" -> newArray(callee, arguments);
      case "java/lang/String.toCharArray" -> isLiteral(arguments[0]) ? objects.chars(text(arguments[0]).toCharArray()) : null;
      case "java/lang/String.length" -> isLiteral(arguments[0]) ? JavaConstant.forInt(text(arguments[0]).length()) : null;
      case "java/lang/String.hashCode" -> isLiteral(arguments[0]) ? JavaConstant.forInt(text(arguments[0]).hashCode()) : null;
      case "java/lang/String.intern" -> isLiteral(arguments[0]) ? arguments[0] : null;
      case "java/lang/Float.floatToRawIntBits" -> JavaConstant.forInt(Float.floatToRawIntBits(arguments[0].asFloat()));
      case "java/lang/Double.doubleToRawLongBits" -> JavaConstant.forLong(Double.doubleToRawLongBits(arguments[0].asDouble()));
      case "java/lang/Float.intBitsToFloat" -> JavaConstant.forFloat(Float.intBitsToFloat(arguments[0].asInt()));
      case "java/lang/Double.longBitsToDouble" -> JavaConstant.forDouble(Double.longBitsToDouble(arguments[0].asLong()));
      case "eggvm/vm/type/ArrayLiterals.make" -> new ConstantLiterals(universe, objects).make(made(arguments[0]), arguments[1]);
      case UNSAFE + ".getUnsafe" -> ObjectConstant.singleton(callee.owner());
      case UNSAFE + ".isBigEndian" -> JavaConstant.INT_0;
      case UNSAFE + ".addressSize" -> JavaConstant.forInt(8);
      case UNSAFE + ".arrayBaseOffset" -> JavaConstant.forPrimitive(callee.getSignature().getReturnKind(), ObjectLayout.ARRAY_BASE);
      case UNSAFE + ".arrayIndexScale" -> JavaConstant.forInt(1 << present(classOf(arguments[1]).componentType()).elementLog2());
      case UNSAFE + ".objectFieldOffset" -> offset(arguments);
      default -> null;
    };
  }

  static ImageObject made(JavaConstant value) throws NotConstant {
    if (value instanceof ObjectConstant object && object.value() instanceof ImageObject made) return made;
    throw new NotConstant();
  }

  private static boolean isLiteral(JavaConstant value) { return value instanceof ObjectConstant object && object.isString(); }

  static String text(JavaConstant value) throws NotConstant {
    if (!isLiteral(value)) throw new NotConstant();
    return (String) ((ObjectConstant) value).value();
  }

  private static VmType classOf(JavaConstant value) throws NotConstant {
    if (value instanceof ObjectConstant object && object.value() instanceof VmType type) return type;
    throw new NotConstant();
  }

  private static boolean isOfBootLoader(VmType type) { return "java.base".equals(type.module()); }

  private static JavaConstant orNull(VmType type) { return type == null ? JavaConstant.NULL_POINTER : ObjectConstant.ofClass(type); }

  private JavaConstant copy(JavaConstant[] arguments) throws NotConstant {
    objects.copy(made(arguments[0]), arguments[1].asInt(), made(arguments[2]), arguments[3].asInt(), arguments[4].asInt());
    return JavaConstant.INT_0;
  }

  private JavaConstant newArray(VmMethod callee, JavaConstant[] arguments) throws NotConstant {
    VmType component = classOf(arguments[0]);
    if (!callee.descriptor().startsWith("(Ljava/lang/Class;I)") || component.getJavaKind() == JavaKind.Void) throw new NotConstant();
    return objects.array(component.arrayType(), arguments[1].asInt());
  }

  private JavaConstant primitive(String name) throws NotConstant {
    for (JavaKind kind : JavaKind.values()) {
      if (name.equals(kind.getJavaName()) && (kind.isPrimitive() || kind == JavaKind.Void)) return ObjectConstant.ofClass(universe.primitive(kind));
    }
    throw new NotConstant();
  }

  /// Of a class and a name.
  private JavaConstant offset(JavaConstant[] arguments) throws NotConstant {
    if (arguments.length != 3) throw new NotConstant();
    String name = text(arguments[2]);
    for (VmField field : classOf(arguments[1]).fields()) {
      if (field.isStatic() || !field.getName().equals(name)) continue;
      rules.open(field);
      return JavaConstant.forLong(field.offset());
    }
    throw new NotConstant();
  }
}
