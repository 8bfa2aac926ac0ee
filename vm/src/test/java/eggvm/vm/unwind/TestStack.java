package eggvm.vm.unwind;

import eggvm.vm.machine.Memory;
import java.util.List;

/// A stack as compiled code leaves it: frames from innermost out, return address 0 at the end.
final class TestStack {
  final long pc;
  final long sp;

  /// `pcs` and `frameWords` from innermost out.
  TestStack(TestTables tables, List<Long> pcs, List<Integer> frameWords) {
    long words = 0;
    for (int each : frameWords) words += each + 1;
    pc = pcs.getFirst();
    sp = tables.allocate(8 * words);
    long at = sp;
    for (int i = 0; i < pcs.size(); i++) {
      at += 8L * frameWords.get(i);
      Memory.putLong(at, i + 1 < pcs.size() ? pcs.get(i + 1) : 0);
      at += 8;
    }
  }
}
