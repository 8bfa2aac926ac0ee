package eggvm.aot.code.lower;

import eggvm.aot.desugar.NullMessages;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.graal.compiler.graph.NodeSourcePosition;

/// Texts of the NullPointerExceptions that instructions of the program's own classes throw. The library's are left out:
/// nearly every method of it has some, and each would be a string in the image.
final class NullTexts {
  private final Map<VmType, SoftReference<NullMessages>> known = new ConcurrentHashMap<>();

  /// Null when there is nothing to say.
  String at(NodeSourcePosition position) {
    if (position == null || position.getBCI() < 0) return null;
    VmMethod method = (VmMethod) position.getMethod();
    if (method.owner().isTrusted()) return null;
    return messages(method.owner()).at(method.getName(), method.descriptor(), position.getBCI());
  }

  /// Analysed methods are large and can be had again.
  private NullMessages messages(VmType owner) {
    SoftReference<NullMessages> kept = known.get(owner);
    NullMessages messages = kept == null ? null : kept.get();
    if (messages == null) {
      messages = new NullMessages(owner.file().bytes());
      known.put(owner, new SoftReference<>(messages));
    }
    return messages;
  }
}
