package eggvm.aot.overlay;

import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;

/// Writes stubs of JDK modules in which every member is public and nothing is final, sealed or has code. They exist for javac only:
/// `--upgrade-module-path <directory>` makes private members of the class library plainly usable in overlay sources.
public final class Widen {
  /// Rises whenever the stubs change shape, so that old ones are made anew.
  private static final int FORMAT = 1;

  private Widen() {}

  /// Arguments: output directory, module names. Up-to-date stubs are left alone.
  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    for (String module : List.of(arguments).subList(1, arguments.length)) {
      Path jar = directory.resolve(module + ".jar");
      Path stamp = directory.resolve(module + ".stamp");
      String version = FORMAT + " " + Runtime.version();
      if (Files.exists(jar) && Files.exists(stamp) && Files.readString(stamp).equals(version)) continue;
      Files.deleteIfExists(stamp);
      writeJar(module, jar);
      Files.writeString(stamp, version);
    }
  }

  private static void writeJar(String module, Path jar) throws IOException {
    Path partial = jar.resolveSibling(jar.getFileName() + ".part");
    Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules", module);
    TreeSet<String> packages = new TreeSet<>();
    try (OutputStream out = Files.newOutputStream(partial);
        JarOutputStream stubs = new JarOutputStream(out);
        Stream<Path> files = Files.walk(root)) {
      stubs.setLevel(Deflater.BEST_SPEED);
      for (Path file : (Iterable<Path>) files.filter(Widen::isClass).sorted()::iterator) {
        String name = root.relativize(file).toString();
        packages.add(name.substring(0, name.lastIndexOf('/')));
        write(stubs, name, widen(Files.readAllBytes(file)));
      }
      write(stubs, "module-info.class", moduleInfo(module, packages));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Files.move(partial, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean isClass(Path file) {
    String name = file.toString();
    return name.endsWith(".class") && !name.endsWith("module-info.class");
  }

  private static void write(JarOutputStream stubs, String name, byte[] bytes) throws IOException {
    stubs.putNextEntry(new JarEntry(name));
    stubs.write(bytes);
    stubs.closeEntry();
  }

  private static byte[] moduleInfo(String module, TreeSet<String> packages) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(V25, ACC_MODULE, "module-info", null, null, null);
    ModuleVisitor info = writer.visitModule(module, 0, null);
    if (!module.equals("java.base")) info.visitRequire("java.base", ACC_MANDATED, null);
    for (String name : packages) info.visitExport(name, 0);
    info.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  static byte[] widen(byte[] original) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(original).accept(new Widener(writer), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return writer.toByteArray();
  }

  private static int open(int access) {
    return access & ~(ACC_PRIVATE | ACC_PROTECTED | ACC_FINAL) | ACC_PUBLIC;
  }

  private static final class Widener extends ClassVisitor {
    Widener(ClassVisitor next) { super(ASM9, next); }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
      super.visit(version, open(access), name, signature, superName, interfaces);
    }

    @Override
    public void visitPermittedSubclass(String permitted) {}

    @Override
    public void visitInnerClass(String name, String outerName, String innerName, int access) {
      super.visitInnerClass(name, outerName, innerName, open(access));
    }

    /// Constants stay final, so that overlay sources may use them as labels.
    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
      int widened = value == null ? open(access) : open(access) | ACC_FINAL;
      return super.visitField(widened, name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
      boolean lambdaBody = (access & ACC_SYNTHETIC) != 0 && (access & ACC_BRIDGE) == 0;
      if (lambdaBody || name.equals("<clinit>")) return null;
      return super.visitMethod(open(access), name, descriptor, signature, exceptions);
    }
  }
}
