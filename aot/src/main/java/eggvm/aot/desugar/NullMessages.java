package eggvm.aot.desugar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/// Helpful NullPointerException messages (JEP 358) of one class, in HotSpot's words. Thread safe.
/// ```
///  Cannot read field "next" because "this.list.head" is null
///  └─ NullAction: what failed ─┘└─ NullCause: what was null ─┘
/// ```
public final class NullMessages {
  private record Analyzed(MethodNode method, Map<Integer, AbstractInsnNode> byOffset, Frame<NullSource>[] frames) {}

  private final Map<String, MethodNode> methods = new HashMap<>();
  private final Map<String, List<Integer>> offsets = new HashMap<>();
  private final Map<String, Analyzed> analyzed = new HashMap<>();

  public NullMessages(byte[] classFile) {
    OffsetReader reader = new OffsetReader(classFile);
    reader.accept(collector(reader), ClassReader.SKIP_FRAMES);
  }

  private ClassVisitor collector(OffsetReader reader) {
    return new ClassVisitor(Opcodes.ASM9) {
      @Override
      public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        MethodNode method = new MethodNode(access, name, descriptor, signature, exceptions);
        reader.offsets = new ArrayList<>();
        methods.put(name + descriptor, method);
        offsets.put(name + descriptor, reader.offsets);
        return method;
      }
    };
  }

  /// ASM tells an instruction's offset just before it visits it, so offsets and instructions come in the same order.
  private static final class OffsetReader extends ClassReader {
    private List<Integer> offsets;

    OffsetReader(byte[] classFile) {
      super(classFile);
    }

    @Override
    protected void readBytecodeInstructionOffset(int bytecodeOffset) {
      offsets.add(bytecodeOffset);
    }
  }

  /// The message for a null reference met by the instruction at this offset; null when there is none to give.
  public synchronized String at(String methodName, String descriptor, int bytecodeOffset) {
    Analyzed code = analyzed.computeIfAbsent(methodName + descriptor, this::analyze);
    AbstractInsnNode instruction = code == null ? null : code.byOffset.get(bytecodeOffset);
    String action = instruction == null ? null : NullAction.of(instruction);
    if (action == null) return null;
    Frame<NullSource> frame = code.frames[code.method.instructions.indexOf(instruction)];
    return frame == null ? action : action + new NullCause(code.method, code.frames).of(instruction, frame);
  }

  private Analyzed analyze(String key) {
    MethodNode method = methods.get(key);
    if (method == null || method.instructions.size() == 0 || isHidden(method)) return null;
    Map<Integer, AbstractInsnNode> byOffset = new HashMap<>();
    int index = 0;
    for (AbstractInsnNode each : method.instructions) {
      if (each.getOpcode() >= 0) byOffset.put(offsets.get(key).get(index++), each);
    }
    try {
      return new Analyzed(method, byOffset, NullFlow.of(method));
    } catch (AnalyzerException | IndexOutOfBoundsException malformed) {
      return null;
    }
  }

  /// A method that stack traces leave out gives no message.
  private static boolean isHidden(MethodNode method) {
    return method.visibleAnnotations != null && method.visibleAnnotations.stream().anyMatch(each -> each.desc.equals(Rewrite.HIDDEN));
  }
}
