package eggvm.aot.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.aot.classfile.HostSource;
import eggvm.aot.classfile.JrtSource;
import eggvm.aot.classfile.LayeredSource;
import eggvm.aot.classfile.TransformedSource;
import eggvm.aot.graph.Assembled;
import eggvm.aot.graph.LinkageFailure;
import eggvm.aot.graph.Universe;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/// Each fault is also shown to the JVM that runs the test.
class VerificationTest implements Opcodes {
  private static final JrtSource JDK = new JrtSource();
  private static final int STRIDE = 3;
  private static final int MAX_STACK = 4, MAX_LOCALS = 4;

  @Test
  void everyClassOfTheLibraryVerifies() throws IOException {
    Verification verification = new Verification(JDK::find, name -> true);
    List<Path> files;
    try (Stream<Path> all = Files.walk(FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/java.base"))) {
      files = all.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
    int verified = 0;
    for (int i = 0; i < files.size(); i += STRIDE) {
      byte[] classFile = Files.readAllBytes(files.get(i));
      String name = files.get(i).subpath(2, files.get(i).getNameCount()).toString().replace(".class", "");
      if (name.endsWith("-info")) continue;
      assertSame(classFile, verification.apply(name, classFile, (added, bytes) -> {}), () -> verification.warnings().toString());
      verified++;
    }
    assertTrue(verified > 2000, "only " + verified);
  }

  private static Map<String, Consumer<MethodVisitor>> faults() {
    Map<String, Consumer<MethodVisitor>> faults = new LinkedHashMap<>();
    faults.put("takes from an empty stack", code -> { code.visitInsn(POP); code.visitInsn(RETURN); });
    faults.put("adds an object", code -> { code.visitVarInsn(ALOAD, 0); code.visitInsn(ICONST_1); code.visitInsn(IADD); code.visitInsn(POP); code.visitInsn(RETURN); });
    faults.put("takes half of a long", code -> { code.visitInsn(LCONST_0); code.visitInsn(POP); code.visitInsn(RETURN); });
    faults.put("reads a local that nothing was put into", code -> { code.visitVarInsn(ILOAD, 2); code.visitInsn(POP); code.visitInsn(RETURN); });
    faults.put("reads a local beyond the last", code -> { code.visitVarInsn(ILOAD, 9); code.visitInsn(POP); code.visitInsn(RETURN); });
    faults.put("calls a method of another class", code -> { code.visitVarInsn(ALOAD, 0); code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/String", "length", "()I", false); code.visitInsn(POP); code.visitInsn(RETURN); });
    faults.put("returns a value", code -> { code.visitInsn(ICONST_0); code.visitInsn(IRETURN); });
    faults.put("runs off the end", code -> { code.visitInsn(NOP); });
    faults.put("throws what is no Throwable", code -> { code.visitVarInsn(ALOAD, 0); code.visitInsn(ATHROW); });
    faults.put("puts the wrong array element", code -> {
      code.visitInsn(ICONST_1); code.visitIntInsn(NEWARRAY, T_INT); code.visitInsn(ICONST_0); code.visitInsn(LCONST_0); code.visitInsn(LASTORE); code.visitInsn(RETURN);
    });
    return faults;
  }

  @Test
  void faultsAreFoundAsOnHotSpot() {
    faults().forEach((name, code) -> {
      Assembled classes = classWith(code);
      assertThrows(VerifyError.class, () -> Class.forName("p.Broken", true, classes.loader()), name);
      LinkageFailure failure = linkFailure(classes);
      assertNotNull(failure, name);
      assertEquals("java/lang/VerifyError", failure.errorInternalName(), name);
      assertTrue(failure.message().startsWith("p.Broken.run(Ljava/lang/Object;)V: "), failure.message());
    });
  }

  @Test
  void whatIsOnlyUnusualVerifies() throws ClassNotFoundException {
    Assembled classes = classWith(code -> {
      // An object for an interface's, null for an array, a loop over a value that is of two classes.
      code.visitVarInsn(ALOAD, 0);
      code.visitMethodInsn(INVOKESTATIC, "java/util/Objects", "requireNonNull", "(Ljava/lang/Object;)Ljava/lang/Object;", false);
      code.visitInsn(POP);
      code.visitInsn(ACONST_NULL);
      code.visitTypeInsn(CHECKCAST, "[J");
      code.visitInsn(POP);
      code.visitVarInsn(ALOAD, 0);
      code.visitTypeInsn(CHECKCAST, "p/Missing");
      code.visitInsn(POP);
      code.visitInsn(RETURN);
    });
    Class.forName("p.Broken", true, classes.loader());
    assertNull(linkFailure(classes));
  }

  @Test
  void codeOfAClassThatDoesNotVerifyIsGone() {
    Assembled classes = classWith(code -> { code.visitInsn(POP); code.visitInsn(RETURN); });
    Verification verification = verification(classes);
    byte[] classFile = classes.all().get("p/Broken");
    byte[] changed = verification.apply("p/Broken", classFile, (added, bytes) -> {});
    assertNotSame(classFile, changed);
    assertSame(changed, new Verification(JDK::find, name -> true).apply("p/Broken", changed, (added, bytes) -> {}), "what is left verifies");
    assertEquals(1, verification.warnings().size());
  }

  @Test
  void argumentsFitIntoWhatIsLeft() {
    Assembled classes = classWith(code -> { code.visitVarInsn(ALOAD, 0); code.visitInsn(POP); code.visitInsn(RETURN); });
    ClassNode node = new ClassNode();
    new ClassReader(classes.all().get("p/Broken")).accept(node, 0);
    for (MethodNode method : node.methods) method.maxLocals = 0;
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    ClassNode left = new ClassNode();
    new ClassReader(verification(classes).apply("p/Broken", writer.toByteArray(), (added, bytes) -> {})).accept(left, 0);
    for (MethodNode method : left.methods) assertEquals(1, method.maxLocals, method.name);
  }

  private static Assembled classWith(Consumer<MethodVisitor> body) {
    return new Assembled().add(ACC_PUBLIC, "p/Broken", "java/lang/Object", writer -> {
      // Of a version without stack maps, so that HotSpot infers types, too.
      writer.visit(V1_5, ACC_PUBLIC, "p/Broken", null, "java/lang/Object", null);
      MethodVisitor code = writer.visitMethod(ACC_STATIC, "run", "(Ljava/lang/Object;)V", null, null);
      code.visitCode();
      code.visitLabel(new Label());
      body.accept(code);
      code.visitMaxs(MAX_STACK, MAX_LOCALS);
      code.visitEnd();
    });
  }

  private static Verification verification(Assembled classes) { return new Verification(new LayeredSource(classes, JDK)::find, name -> name.startsWith("p/")); }

  private static LinkageFailure linkFailure(Assembled classes) {
    Universe universe = new Universe(new TransformedSource(new LayeredSource(classes, JDK), List.of(verification(classes))), new HostSource());
    return universe.type(Type.getObjectType("p/Broken").getDescriptor()).linkFailure();
  }
}
