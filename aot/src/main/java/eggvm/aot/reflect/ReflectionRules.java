package eggvm.aot.reflect;

import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a call of the reflection API demands; see the package's drawing.
final class ReflectionRules implements ConstantCalls.Listener {
  private final Availability availability;
  private final boolean isProgram;

  /// `isProgram`: the code is the program's. The library's counts only where its operands are constant members and classes.
  ReflectionRules(Availability availability, boolean isProgram) {
    this.availability = availability;
    this.isProgram = isProgram;
  }

  @Override
  public Object called(VmMethod callee, Object[] operands) {
    if (!isProgram && !callee.owner().internalName().equals("java/lang/Class")) return null;
    for (Object operand : operands) if (operand instanceof Object[]) interfaces(parameters(operand));
    return switch (callee.owner().internalName()) {
      case "java/lang/Class" -> onClass(callee.getName(), operands);
      case "java/lang/ClassLoader" -> callee.getName().equals("loadClass") ? byName(operands[1]) : null;
      case "java/lang/reflect/Method", "java/lang/reflect/Constructor", "java/lang/reflect/Field", "java/lang/reflect/Executable",
          "java/lang/reflect/Parameter", "java/lang/reflect/RecordComponent", "java/lang/reflect/AnnotatedElement",
          "java/lang/reflect/AccessibleObject" -> onMember(callee);
      case "java/lang/reflect/Proxy" -> onProxy(callee.getName(), operands);
      case "java/util/ServiceLoader" -> onServiceLoader(callee.getName(), operands);
      case "java/util/ResourceBundle" -> onBundle(callee.getName(), operands);
      case "java/io/ObjectInputStream" -> onObjectInput();
      case "java/io/ObjectOutputStream" -> demand(Demand.SERIALIZATION);
      default -> null;
    };
  }

  private void interfaces(List<VmType> types) {
    if (types != null && !types.isEmpty() && types.stream().allMatch(VmType::isInterface)) availability.interfaces(types);
  }

  private Object demand(Demand demand) {
    if (isProgram) availability.demand(demand);
    return null;
  }

  private Object onClass(String name, Object[] operands) {
    switch (name) {
      case "forName": return operands.length == 2 ? demand(Demand.NAMES) : byName(operands[0]);
      case "newInstance": return newInstance(operands[0]);
      case "getMethod", "getDeclaredMethod": return method(operands);
      case "getConstructor", "getDeclaredConstructor": return constructor(operands[0], operands[1]);
      case "getField", "getDeclaredField": return field(operands);
      case "getMethods", "getDeclaredMethods": return list(Demand.METHODS, operands[0]);
      case "getConstructors", "getDeclaredConstructors": return list(Demand.CONSTRUCTORS, operands[0]);
      case "getFields", "getDeclaredFields": return list(Demand.FIELDS, operands[0]);
      case "getRecordComponents": return list(Demand.RECORDS, operands[0]);
      case "getEnclosingMethod", "getEnclosingConstructor": return list(Demand.METHODS, operands[0]);
      case "getClasses", "getDeclaredClasses", "getPermittedSubclasses", "getNestMembers", "getTypeParameters", "toGenericString":
        return list(Demand.SIGNATURES, operands[0]);
      case "asSubclass": return operands[0];
      default: break;
    }
    if (name.startsWith("getGeneric")) return list(Demand.SIGNATURES, operands[0]);
    return isAnnotationCall(name) ? demand(Demand.ANNOTATIONS) : null;
  }

  private static boolean isAnnotationCall(String name) {
    return name.equals("isAnnotationPresent") || name.startsWith("getAnnotat") || name.startsWith("getDeclaredAnnotation")
        || name.equals("getParameterAnnotations");
  }

  private Object onMember(VmMethod callee) {
    if (callee.getName().equals("invoke")) return demand(Demand.INVOKE);
    if (callee.getName().equals("newInstance")) return demand(Demand.CONSTRUCT);
    return isAnnotationCall(callee.getName()) ? demand(Demand.ANNOTATIONS) : null;
  }

  /// The class, if the name is constant.
  private Object byName(Object name) {
    if (!(name instanceof String text)) return demand(Demand.NAMES);
    return availability.named(text);
  }

  private Object newInstance(Object type) {
    demand(Demand.CONSTRUCT);
    return constructor(type, new Object[0]);
  }

  /// Types of parameters as constants; null: not known.
  private static List<VmType> parameters(Object types) {
    if (types == ConstantCalls.NULL) return List.of();
    if (!(types instanceof Object[] array)) return null;
    List<VmType> known = new ArrayList<>();
    for (Object each : array) {
      if (!(each instanceof VmType type)) return null;
      known.add(type);
    }
    return known;
  }

  private Object constructor(Object receiver, Object types) {
    List<VmType> parameters = parameters(types);
    if (!(receiver instanceof VmType type)) return demand(Demand.CONSTRUCTORS);
    if (parameters == null) return list(Demand.CONSTRUCTORS, receiver);
    availability.constructor(type, parameters);
    return null;
  }

  private Object method(Object[] operands) {
    if (!(operands[0] instanceof VmType type)) return demand(Demand.METHODS);
    List<VmType> parameters = parameters(operands[2]);
    if (!(operands[1] instanceof String name)) return list(Demand.METHODS, type);
    availability.methods(type, name, parameters);
    return null;
  }

  private Object field(Object[] operands) {
    if (!(operands[0] instanceof VmType type)) return demand(Demand.FIELDS);
    if (!(operands[1] instanceof String name)) return list(Demand.FIELDS, type);
    availability.field(type, name);
    return null;
  }

  /// Every member of this kind: of one class when it is known.
  private Object list(Demand demand, Object receiver) {
    if (!isProgram) return null;
    if (receiver instanceof VmType type) availability.all(demand, type);
    else availability.demand(demand);
    return null;
  }

  private Object onProxy(String name, Object[] operands) {
    if (!name.equals("newProxyInstance") && !name.equals("getProxyClass")) return null;
    List<VmType> interfaces = operands[1] == ConstantCalls.NULL ? null : parameters(operands[1]);
    if (interfaces == null) return demand(Demand.PROXIES);
    availability.proxy(interfaces);
    return null;
  }

  private Object onServiceLoader(String name, Object[] operands) {
    if (!name.startsWith("load")) return null;
    Object service = Arrays.stream(operands).filter(VmType.class::isInstance).findFirst().orElse(null);
    if (service instanceof VmType type) availability.service(type);
    else demand(Demand.SERVICES);
    return null;
  }

  private Object onObjectInput() {
    demand(Demand.SERIALIZATION);
    return demand(Demand.STREAM_NAMES);
  }

  /// A bundle may be a class.
  private Object onBundle(String name, Object[] operands) {
    if (!name.equals("getBundle")) return null;
    if (operands[0] instanceof String base) availability.bundle(base);
    else demand(Demand.NAMES);
    return null;
  }
}
