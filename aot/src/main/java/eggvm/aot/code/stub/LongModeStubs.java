package eggvm.aot.code.stub;

import static eggvm.aot.code.stub.Fixup.Kind.ABS32;
import static eggvm.aot.code.stub.Register.*;

import eggvm.boot.image.BootSpace;
import eggvm.boot.image.PvhNote;
import eggvm.vm.machine.CpuLevel;
import eggvm.vm.thread.ThreadLayout;
import java.util.ArrayList;
import java.util.List;

/// From a boot loader's 32-bit protected mode to Java in 64-bit mode.
/// ```
/// pvhEntry  (ebx: start_info)  esi = 1 ─┐
/// mb2Entry  (ebx: tags)        esi = 2 ─┴▸ enterLongMode ─▸ longModeEntry ─▸ pcStart(ebx, esi)
///                                          └▸ noLongMode, levelLacking: the end
/// ```
/// Control registers are written outright: loaders leave different bits in them. Source: AMD64 manual, volume 2, section 14.6.
final class LongModeStubs {
  private LongModeStubs() {}

  static final String MULTIBOOT2_ENTRY = "mb2Entry";
  private static final int MULTIBOOT2_MAGIC = 0x36d76289;
  private static final int KIND_UNKNOWN = 0;
  private static final int KIND_PVH = 1;
  private static final int KIND_MULTIBOOT2 = 2;

  private static final int CPUID_EXTENDED = 0x8000_0001;
  private static final int CPUID_NO_EXECUTE = 1 << 20;
  private static final int CPUID_LONG_MODE = 1 << 29;
  private static final int EFER = 0xc000_0080;
  private static final int EFER_LONG_MODE = 1 << 8;
  private static final int EFER_NO_EXECUTE = 1 << 11;
  private static final int CR4_PAE_FXSR_XMMEXCPT = 1 << 5 | 1 << 9 | 1 << 10;
  private static final int CR4_OSXSAVE = 1 << 18;
  static final int XCR0_X87_SSE_AVX = 7;
  private static final int CR0_PG_WP_NE_ET_MP_PE = 0x8001_0033;
  private static final int PRESENT_WRITABLE = 3;
  private static final int PRESENT_WRITABLE_LARGE = 0x83;
  private static final int LARGE_PAGE_BYTES = 0x20_0000;
  private static final int LARGE_PAGES = BootSpace.PC_DIRECTORY_COUNT * 512;
  private static final int CODE_SELECTOR = 8;
  private static final int DATA_SELECTOR = 16;
  private static final int SERIAL_PORT = 0x3f8;
  /// Where `egg run` reads the exit note.
  private static final int DEBUG_CONSOLE_PORT = 0xe9;
  private static final int QEMU_POWER_PORT = 0x604;
  private static final String EXIT_NOTE = "eggvm exit 1\n";

  private static final int JUMP_IF_BELOW = 0x72;
  private static final int JUMP_IF_ZERO = 0x74;
  private static final int JUMP_IF_NOT_EQUAL = 0x75;
  private static final int JUMP = 0xeb;
  private static final int LOOP = 0xe2;

  static List<Stub> all(int level) {
    List<Stub> all = new ArrayList<>(List.of(pvhEntry(), multiboot2Entry(), enterLongMode(level), gdt(), gdtPointer(), mxcsr(), longModeEntry(level)));
    all.addAll(refusal("noLongMode", "eggvm: this processor has no 64-bit mode"));
    if (level > CpuLevel.BASELINE) all.addAll(refusal(LevelCheck.LACKING, LevelCheck.complaint(level, "build it without --march, or run QEMU with -cpu max")));
    return all;
  }

  private static Stub pvhEntry() { return loadEsi(start(), KIND_PVH).jump("enterLongMode").stub(PvhNote.ENTRY_SYMBOL); }

  private static Stub multiboot2Entry() {
    Code code = loadEsi(start().raw(0x3d).int32(MULTIBOOT2_MAGIC).branch(JUMP_IF_NOT_EQUAL, "unknown"), KIND_MULTIBOOT2).jump("enterLongMode");
    return loadEsi(code.label("unknown"), KIND_UNKNOWN).jump("enterLongMode").stub(MULTIBOOT2_ENTRY);
  }

  private static Code start() { return new Code().from(Stub.Caller.NONE); }

  private static Code loadEsi(Code code, int kind) { return code.raw(0xbe).int32(kind); }

  private static Stub enterLongMode(int level) {
    Code code = start().raw(0xfa /* cli */, 0xfc /* cld */, 0x89, 0xdd /* mov ebp, ebx */);
    checkProcessor(code);
    LevelCheck.ofProcessor(code, level);
    mapFirst4GiB(code);
    loadEax(code, CR4_PAE_FXSR_XMMEXCPT | (level < CpuLevel.V3 ? 0 : CR4_OSXSAVE)).raw(0x0f, 0x22, 0xe0 /* mov cr4, eax */);
    code.raw(0xb8).fixup(ABS32, "bootSpace", BootSpace.PC_PML4).raw(0x0f, 0x22, 0xd8 /* mov cr3, eax */);
    code.raw(0xb9).int32(EFER).raw(0x31, 0xd2 /* xor edx, edx */, 0x89, 0xf8 /* mov eax, edi */, 0x0f, 0x30 /* wrmsr */);
    loadEax(code, CR0_PG_WP_NE_ET_MP_PE).raw(0x0f, 0x22, 0xc0 /* mov cr0, eax */);
    code.raw(0x0f, 0x01, 0x15 /* lgdt */).fixup(ABS32, "bootGdtPointer", 0);
    return code.raw(0xea /* far jump */).fixup(ABS32, "longModeEntry", 0).raw(CODE_SELECTOR, 0).stub("enterLongMode");
  }

  /// Leaves in edi what EFER is to hold; cpuid destroys ebx.
  private static void checkProcessor(Code code) {
    loadEax(code, CPUID_EXTENDED & ~1).raw(0x0f, 0xa2 /* cpuid */, 0x3d /* cmp eax */).int32(CPUID_EXTENDED).branch(JUMP_IF_BELOW, "none");
    loadEax(code, CPUID_EXTENDED).raw(0x0f, 0xa2 /* cpuid */, 0xf7, 0xc2 /* test edx */).int32(CPUID_LONG_MODE).branch(JUMP_IF_NOT_EQUAL, "present");
    code.label("none").jump("noLongMode").label("present");
    code.raw(0xbf /* mov edi */).int32(EFER_LONG_MODE).raw(0xf7, 0xc2 /* test edx */).int32(CPUID_NO_EXECUTE).branch(JUMP_IF_ZERO, "executable");
    code.raw(0x81, 0xcf /* or edi */).int32(EFER_NO_EXECUTE).label("executable");
  }

  private static void mapFirst4GiB(Code code) {
    entry(code, BootSpace.PC_PML4, BootSpace.PC_PDPT);
    for (int i = 0; i < BootSpace.PC_DIRECTORY_COUNT; i++) {
      entry(code, BootSpace.PC_PDPT + 8 * i, BootSpace.PC_DIRECTORIES + BootSpace.PAGE_BYTES * i);
    }
    code.raw(0xb9 /* mov ecx */).int32(LARGE_PAGES).raw(0xba /* mov edx */).fixup(ABS32, "bootSpace", BootSpace.PC_DIRECTORIES);
    loadEax(code, PRESENT_WRITABLE_LARGE).label("next").raw(0x89, 0x02 /* mov [edx], eax */, 0xc7, 0x42, 4, 0, 0, 0, 0 /* mov [edx + 4], 0 */);
    code.raw(0x05 /* add eax */).int32(LARGE_PAGE_BYTES).raw(0x83, 0xc2, 8 /* add edx, 8 */).branch(LOOP, "next");
  }

  /// mov dword [bootSpace + at], bootSpace + table + flags
  private static void entry(Code code, int at, int table) {
    code.raw(0xc7, 0x05).fixup(ABS32, "bootSpace", at).fixup(ABS32, "bootSpace", table + PRESENT_WRITABLE);
  }

  private static Code loadEax(Code code, int value) { return code.raw(0xb8).int32(value); }

  /// Says why on the serial line, tells `egg run` that nothing was started, and ends a QEMU.
  private static List<Stub> refusal(String name, String complaint) {
    Code code = start().raw(0xbe /* mov esi */).fixup(ABS32, name + "Text", 0);
    write(code, SERIAL_PORT);
    write(code, DEBUG_CONSOLE_PORT);
    loadDx(code, QEMU_POWER_PORT).raw(0x66, 0xb8, 0, 0x20 /* mov ax, S5 */, 0x66, 0xef /* out dx, ax */);
    code.label("stop").raw(0xf4).branch(JUMP, "stop");
    return List.of(code.stub(name), Stub.data(name + "Text", LevelCheck.ascii(complaint + "\r\n\0" + EXIT_NOTE + "\0")));
  }

  /// From esi up to a zero, and leaves it behind that.
  private static void write(Code code, int port) {
    String next = "to " + port;
    String done = next + " done";
    loadDx(code, port).label(next).raw(0xac /* lodsb */, 0x84, 0xc0 /* test al, al */).branch(JUMP_IF_ZERO, done).raw(0xee /* out dx, al */).branch(JUMP, next).label(done);
  }

  private static Code loadDx(Code code, int port) { return code.raw(0x66, 0xba, port & 0xff, port >> 8); }

  /// Null, 64-bit code, data; the accessed bits are set, because the table is read-only.
  private static Stub gdt() {
    return new Code().int32(0).int32(0).int32(0xffff).int32(0x00af9b00).int32(0xffff).int32(0x00cf9300).stub("bootGdt");
  }

  private static Stub gdtPointer() { return new Code().raw(23, 0).fixup(ABS32, "bootGdt", 0).stub("bootGdtPointer"); }

  private static Stub mxcsr() { return new Code().int32(0x1f80).stub("initialMxcsr"); }

  private static Stub longModeEntry(int level) {
    Code code = start().immediate(RAX, DATA_SELECTOR).raw(0x8e, 0xd8 /* ds */, 0x8e, 0xc0 /* es */, 0x8e, 0xd0 /* ss */);
    code.raw(0x31, 0xc0 /* xor eax, eax */, 0x8e, 0xe0 /* fs */, 0x8e, 0xe8 /* gs */);
    code.address(THREAD, "bootThread", 0).address(RSP, "bootSpace", BootSpace.PC_MAIN_STACK_TOP).store(THREAD, ThreadLayout.STACK_TOP, RSP);
    code.immediate(RAX, BootSpace.PC_MAIN_STACK_BYTES).store(THREAD, ThreadLayout.STACK_BYTES, RAX);
    if (level >= CpuLevel.V3) code.raw(0x31, 0xc9 /* xor ecx, ecx */, 0x31, 0xd2 /* xor edx, edx */).immediate(RAX, XCR0_X87_SSE_AVX).raw(0x0f, 0x01, 0xd1 /* xsetbv */);
    code.raw(0xdb, 0xe3 /* fninit */, 0x0f, 0xae, 0x15 /* ldmxcsr */).fixup(Fixup.Kind.REL32, "initialMxcsr", 0);
    return code.raw(0x89, 0xef /* mov edi, ebp */, 0x89, 0xf6 /* mov esi, esi */).pushZero().jump("pcStart").stub("longModeEntry");
  }
}
