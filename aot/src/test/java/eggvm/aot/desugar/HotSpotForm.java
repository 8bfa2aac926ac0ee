package eggvm.aot.desugar;

import eggvm.vm.type.ArrayLiterals;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/// Desugars a set of classes, adds what of the VM they call, and gives nest hosts their new members, which HotSpot checks and our linker does not.
final class HotSpotForm {
  static final String VM_PACKAGE = ArrayLiterals.class.getPackageName();

  private HotSpotForm() {}

  /// Only the classes that are new or differ, by internal name.
  static Map<String, byte[]> of(Map<String, byte[]> classes, Desugarer desugarer) {
    Map<String, byte[]> changed = new TreeMap<>();
    changed.put(Type.getInternalName(ArrayLiterals.class), arrayLiterals());
    Map<String, List<String>> members = new TreeMap<>();
    for (var each : classes.entrySet()) {
      Desugarer.Result result = desugarer.desugar(each.getValue());
      if (result.classFile() != each.getValue()) changed.put(each.getKey(), result.classFile());
      for (var added : result.added().entrySet()) {
        if (changed.put(added.getKey(), added.getValue()) != null) throw new AssertionError("twice: " + added.getKey());
        members.computeIfAbsent(read(added.getValue()).nestHostClass, k -> new ArrayList<>()).add(added.getKey());
      }
    }
    members.forEach((host, added) -> changed.put(host, withMembers(changed.getOrDefault(host, classes.get(host)), added)));
    return changed;
  }

  private static byte[] arrayLiterals() {
    try (InputStream in = ArrayLiterals.class.getResourceAsStream(ArrayLiterals.class.getSimpleName() + ".class")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] withMembers(byte[] classFile, List<String> added) {
    ClassNode host = read(classFile);
    if (host.nestMembers == null) host.nestMembers = new ArrayList<>();
    host.nestMembers.addAll(added);
    host.version = Math.max(host.version & 0xffff, Opcodes.V11) | host.version & 0xffff0000;
    ClassWriter writer = new ClassWriter(0);
    host.accept(writer);
    return writer.toByteArray();
  }

  static ClassNode read(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, 0);
    return node;
  }
}
