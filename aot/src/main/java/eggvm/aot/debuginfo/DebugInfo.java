package eggvm.aot.debuginfo;

import eggvm.aot.code.CompiledMethod;
import eggvm.aot.code.stub.Stub;
import eggvm.aot.elf.ElfImage;
import eggvm.aot.graph.VmType;
import java.util.ArrayList;
import java.util.List;

/// Adds to an image what debuggers want to know of it.
public final class DebugInfo {
  private final Sections sections = new Sections();
  private final FrameSection frames = new FrameSection();
  private final List<Method> unit = new ArrayList<>();

  /// A method in its place.
  public record Method(long address, CompiledMethod compiled) {
    int bytes() { return compiled.code().length; }

    long end() { return address + bytes(); }

    VmType owner() { return compiled.method().owner(); }
  }

  /// In order of address; the methods of a class one after the other. `caller`: what a stub enters has none.
  public void method(long address, CompiledMethod compiled, Stub.Caller caller) {
    Method method = new Method(address, compiled);
    frames.add(caller, address, method.bytes(), compiled.frameChanges());
    if (!unit.isEmpty() && unit.getFirst().owner() != method.owner()) endUnit();
    unit.add(method);
  }

  public void stub(long address, Stub stub) { frames.add(stub.caller(), address, stub.code().length, stub.frameChanges()); }

  private void endUnit() {
    if (!unit.isEmpty()) new Unit(sections, unit).write();
    unit.clear();
  }

  public void addTo(ElfImage image) {
    endUnit();
    sections.addTo(image);
    image.unloaded(".debug_frame", frames.bytes());
  }
}
