package eggvm.aot.code.stub;

import eggvm.aot.code.FrameChange;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The few instruction forms that stubs need. Operations are on 64 bits; in 32-bit code use [#raw] and the branch forms, which are the same.
/// Keeps count of the stack as long as pushes, pops and sums with RSP say what happens to it.
final class Code {
  private static final int MOD_REGISTER = 0xc0;
  private static final int MOD_DISP32 = 0x80;
  private static final int RIP_RELATIVE = 5;
  private static final int NEEDS_SIB = 4;
  private static final int SIB_NO_INDEX = 0x24;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Fixup> fixups = new ArrayList<>();
  private final Map<String, Integer> labels = new HashMap<>();
  private final Map<Integer, String> shortBranches = new HashMap<>();

  private final List<FrameChange> frameChanges = new ArrayList<>();
  private Stub.Caller caller = Stub.Caller.CALL;
  private int frameBytes;
  private int pollReturn = Stub.NO_POLL;

  Stub stub(String name) {
    byte[] code = bytes.toByteArray();
    shortBranches.forEach((at, label) -> code[at] = displacement(at, label));
    return new Stub(name, code, List.copyOf(fixups), caller, List.copyOf(frameChanges), pollReturn);
  }

  Code from(Stub.Caller kind) {
    caller = kind;
    return this;
  }

  /// The code from here on is entered with so much on the stack.
  Code entry(int bytes) { return frame(bytes - frameBytes); }

  private Code frame(int moreBytes) {
    frameBytes += moreBytes;
    frameChanges.add(new FrameChange(bytes.size(), frameBytes));
    return this;
  }

  private byte displacement(int at, String label) {
    int distance = labels.get(label) - (at + 1);
    if (distance != (byte) distance) throw new IllegalStateException(label + " is too far");
    return (byte) distance;
  }

  Code raw(int... values) {
    for (int value : values) bytes.write(value);
    return this;
  }

  Code int32(int value) { return raw(value, value >> 8, value >> 16, value >> 24); }

  /// The call just made is the one of [Stub#pollReturn].
  Code pollReturn() {
    pollReturn = bytes.size();
    return this;
  }

  Code label(String name) {
    labels.put(name, bytes.size());
    return this;
  }

  /// A one-byte-displacement branch: opcode 0xeb jmp, 0x7x conditional, 0xe2 loop.
  Code branch(int opcode, String label) {
    raw(opcode);
    shortBranches.put(bytes.size(), label);
    return raw(0);
  }

  Code align(int alignment, int filler) {
    while (bytes.size() % alignment != 0) raw(filler);
    return this;
  }

  Code move(Register to, Register from) { return rex(from, to).raw(0x89, MOD_REGISTER | from.low() << 3 | to.low()); }

  /// `to` gets a zero-extended 32-bit value.
  Code immediate(Register to, int value) {
    if (to.high()) raw(0x41);
    return raw(0xb8 | to.low()).int32(value);
  }

  Code load(Register to, Register base, int displacement) { return rex(to, base).raw(0x8b).memory(to.low(), base, displacement); }

  Code store(Register base, int displacement, Register from) { return rex(from, base).raw(0x89).memory(from.low(), base, displacement); }

  Code storeInt(Register base, int displacement, Register from) {
    if (base.high() || from.high()) raw(0x40 | (from.high() ? 4 : 0) | (base.high() ? 1 : 0));
    return raw(0x89).memory(from.low(), base, displacement);
  }

  Code address(Register to, Register base, int displacement) { return rex(to, base).raw(0x8d).memory(to.low(), base, displacement); }

  /// `to` gets the address of a symbol.
  Code address(Register to, String symbol, long addend) {
    rex(to, Register.RAX).raw(0x8d, to.low() << 3 | RIP_RELATIVE);
    return fixup(Fixup.Kind.REL32, symbol, addend);
  }

  Code add(Register to, int value) {
    rex(Register.RAX, to).raw(0x81, MOD_REGISTER | to.low()).int32(value);
    return to == Register.RSP ? frame(-value) : this;
  }

  Code subtract(Register to, int value) {
    rex(Register.RAX, to).raw(0x81, MOD_REGISTER | 5 << 3 | to.low()).int32(value);
    return to == Register.RSP ? frame(value) : this;
  }

  Code subtract(Register to, Register base, int displacement) { return rex(to, base).raw(0x2b).memory(to.low(), base, displacement); }

  Code compare(Register left, Register base, int displacement) { return rex(left, base).raw(0x3b).memory(left.low(), base, displacement); }

  Code push(Register register) { return (register.high() ? raw(0x41) : this).raw(0x50 | register.low()).frame(8); }

  Code pop(Register register) { return (register.high() ? raw(0x41) : this).raw(0x58 | register.low()).frame(-8); }

  Code pushZero() { return raw(0x6a, 0).frame(8); }

  Code call(String symbol) { return raw(0xe8).fixup(Fixup.Kind.REL32, symbol, 0); }

  Code jump(String symbol) { return raw(0xe9).fixup(Fixup.Kind.REL32, symbol, 0); }

  Code jump(Register to) { return (to.high() ? raw(0x41) : this).raw(0xff, 0xe0 | to.low()); }

  Code ret() { return raw(0xc3); }

  /// Four bytes for the linker.
  Code fixup(Fixup.Kind kind, String symbol, long addend) {
    fixups.add(new Fixup(bytes.size(), kind, symbol, addend));
    return int32(0);
  }

  private Code rex(Register reg, Register base) { return raw(0x48 | (reg.high() ? 4 : 0) | (base.high() ? 1 : 0)); }

  private Code memory(int reg, Register base, int displacement) {
    raw(MOD_DISP32 | reg << 3 | base.low());
    if (base.low() == NEEDS_SIB) raw(SIB_NO_INDEX);
    return int32(displacement);
  }
}
