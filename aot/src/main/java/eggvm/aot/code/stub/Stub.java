package eggvm.aot.code.stub;

import java.util.List;

/// Position-independent machine code but for its fixups.
public record Stub(String name, byte[] code, List<Fixup> fixups) {}
