package eggvm.aot.desugar;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/// The stack before each instruction. As in HotSpot, code is walked from first to last, again only when some of it was not reached
/// yet, and an exception handler knows nothing of what was stored before: the messages show it.
final class NullFlow implements Opcodes {
  private final MethodNode method;
  private final NullSources sources = new NullSources();
  private final Frame<NullSource>[] frames;
  private boolean reachedMore;

  @SuppressWarnings("unchecked")
  private NullFlow(MethodNode method) {
    this.method = method;
    this.frames = (Frame<NullSource>[]) new Frame<?>[method.instructions.size() + 1];
  }

  /// By index in the method's instructions; null where control cannot come.
  static Frame<NullSource>[] of(MethodNode method) throws AnalyzerException {
    NullFlow flow = new NullFlow(method);
    flow.run();
    return flow.frames;
  }

  private void run() throws AnalyzerException {
    frames[0] = start();
    for (TryCatchBlockNode block : method.tryCatchBlocks) frames[indexOf(block.handler)] = handler(block.handler);
    boolean complete;
    do {
      complete = true;
      reachedMore = false;
      for (int i = 0; i < frames.length - 1; i++) {
        if (frames[i] == null) complete = false;
        else step(i);
      }
    } while (!complete && reachedMore);
  }

  private Frame<NullSource> start() {
    Frame<NullSource> frame = new Frame<>(method.maxLocals, method.maxStack);
    for (int slot = 0; slot < method.maxLocals; slot++) frame.setLocal(slot, NullSources.untouched());
    return frame;
  }

  private Frame<NullSource> handler(LabelNode label) {
    Frame<NullSource> frame = start();
    frame.push(new NullSource(label, false, 1));
    return frame;
  }

  private int indexOf(AbstractInsnNode instruction) {
    return method.instructions.indexOf(instruction);
  }

  private void step(int index) throws AnalyzerException {
    AbstractInsnNode instruction = method.instructions.get(index);
    Frame<NullSource> after = new Frame<>(frames[index]);
    if (instruction.getOpcode() >= 0) after.execute(instruction, sources);
    for (LabelNode target : targets(instruction)) flow(after, indexOf(target));
    if (fallsThrough(instruction.getOpcode())) flow(after, index + 1);
  }

  private void flow(Frame<NullSource> from, int index) throws AnalyzerException {
    if (frames[index] == null) {
      frames[index] = new Frame<>(from);
      reachedMore = true;
    } else {
      frames[index].merge(from, sources);
    }
  }

  private static boolean fallsThrough(int opcode) {
    boolean ends = opcode >= IRETURN && opcode <= RETURN || opcode == ATHROW || opcode == GOTO || opcode == RET;
    return !ends && opcode != TABLESWITCH && opcode != LOOKUPSWITCH;
  }

  private static List<LabelNode> targets(AbstractInsnNode instruction) {
    return switch (instruction) {
      case JumpInsnNode jump -> List.of(jump.label);
      case TableSwitchInsnNode table -> with(table.labels, table.dflt);
      case LookupSwitchInsnNode lookup -> with(lookup.labels, lookup.dflt);
      default -> List.of();
    };
  }

  private static List<LabelNode> with(List<LabelNode> labels, LabelNode other) {
    List<LabelNode> all = new ArrayList<>(labels);
    all.add(other);
    return all;
  }
}
