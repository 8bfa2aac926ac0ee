package eggvm.aot.reach.flow;

/// Slots that an instruction takes from the operand stack and puts there (JVMS 6.5), one digit per opcode; what it puts there is no reference.
/// 0 also where [MethodFlow] looks closer: at references, member accesses, calls, and at what only moves slots.
final class StackEffects {
  private static final String POPS = "0000000000000000000000000000000000000000000000222202221212011112"
      + "2221111222200003434333312000000024242424242424242424121223232324"
      + "2424011122211122211142244111111222222220001112120000000000000011"
      + "0111001100";
  private static final String PUSHES = "0011111112211122110021212011112222111122220000121201110000000000"
      + "0000000000000000000000000000000012121212121212121212121212121212"
      + "1212021211212212111111111000000000000000100000000000000000000010"
      + "0100000001";

  private StackEffects() {}

  static int pops(int opcode) { return POPS.charAt(opcode) - '0'; }

  static int pushes(int opcode) { return PUSHES.charAt(opcode) - '0'; }
}
