package eggvm.aot.graph;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/// The builder's own reflection of host classes, where Graal reads annotations such as `@Snippet`. Guest classes have no mirror.
public final class HostMirror {
  /// Graal asks for the same annotations again and again.
  private static final Map<VmMethod, Optional<Executable>> EXECUTABLES = Collections.synchronizedMap(new WeakHashMap<>());

  private HostMirror() {}

  /// Null for guest types.
  public static Class<?> type(VmType type) {
    if (type.isPrimitive()) return type.getJavaKind().toJavaClass();
    if (type.isArray()) {
      Class<?> component = type(type.componentType());
      return component == null ? null : component.arrayType();
    }
    return type.isHost() ? load(type.internalName()) : null;
  }

  private static Class<?> load(String internalName) {
    try {
      return Class.forName(internalName.replace('/', '.'), false, HostMirror.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  public static Field field(VmField field) {
    Class<?> owner = field.owner().isHost() ? type(field.owner()) : null;
    try {
      return owner == null ? null : owner.getDeclaredField(field.getName());
    } catch (NoSuchFieldException | LinkageError e) {
      return null;
    }
  }

  /// Null for guest methods.
  public static Executable executable(VmMethod method) {
    return method.owner().isHost() ? EXECUTABLES.computeIfAbsent(method, m -> Optional.ofNullable(lookup(m))).orElse(null) : null;
  }

  private static Executable lookup(VmMethod method) {
    Class<?> owner = !method.isClassInitializer() ? type(method.owner()) : null;
    try {
      return owner == null ? null : find(owner, method);
    } catch (ReflectiveOperationException | LinkageError e) {
      return null;
    }
  }

  private static Executable find(Class<?> owner, VmMethod method) throws ReflectiveOperationException {
    List<String> descriptors = method.getSignature().parameterDescriptors();
    Class<?>[] parameters = new Class<?>[descriptors.size()];
    for (int i = 0; i < parameters.length; i++) parameters[i] = anyClass(descriptors.get(i));
    if (method.isConstructor()) return owner.getDeclaredConstructor(parameters);
    Class<?> returned = anyClass(method.getSignature().returnDescriptor());
    for (Method each : owner.getDeclaredMethods()) {
      boolean same = each.getName().equals(method.getName()) && each.getReturnType() == returned;
      if (same && Arrays.equals(each.getParameterTypes(), parameters)) return each;
    }
    return null;
  }

  /// The builder's class of a descriptor, whether host or JDK.
  private static Class<?> anyClass(String descriptor) throws ClassNotFoundException {
    if (descriptor.length() == 1) return VmSignature.kind(descriptor).toJavaClass();
    String name = descriptor.startsWith("[") ? descriptor : descriptor.substring(1, descriptor.length() - 1);
    return Class.forName(name.replace('/', '.'), false, HostMirror.class.getClassLoader());
  }
}
