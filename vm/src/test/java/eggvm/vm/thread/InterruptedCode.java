package eggvm.vm.thread;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.Set;

/// Loads the VM and its tests once more, the scheduler's classes with a call of [Simulation#instruction] before every access of a field
/// and every call: there an interrupt can come.
final class InterruptedCode extends ClassLoader {
  private static final String PACKAGE = "eggvm.vm.thread.";
  private static final Set<String> INTERRUPTED =
      Set.of("ClassWaiters", "ConsoleInput", "DeadlineHeap", "DeviceInterrupts", "Event", "FiberQueue", "MonitorTable", "Monitors", "Processor", "ReadyQueues", "Safepoints",
          "Scheduler", "SpinLock", "StackLimit", "Threads");
  private static final ClassDesc SIMULATION = ClassDesc.of(PACKAGE + "Simulation");

  InterruptedCode() { super(InterruptedCode.class.getClassLoader()); }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith("eggvm.")) return super.loadClass(name, resolve);
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) throw new ClassNotFoundException(name);
      byte[] bytes = in.readAllBytes();
      if (name.startsWith(PACKAGE) && INTERRUPTED.contains(name.substring(PACKAGE.length()))) bytes = withInterrupts(bytes);
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private static byte[] withInterrupts(byte[] bytes) {
    CodeTransform interrupts = (builder, element) -> {
      if (element instanceof FieldInstruction || element instanceof InvokeInstruction) {
        builder.invokestatic(SIMULATION, "instruction", ConstantDescs.MTD_void);
      }
      builder.with(element);
    };
    ClassFile classFile = ClassFile.of();
    return classFile.transformClass(classFile.parse(bytes), ClassTransform.transformingMethodBodies(interrupts));
  }
}
