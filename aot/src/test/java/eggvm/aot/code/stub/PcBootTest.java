package eggvm.aot.code.stub;

import static eggvm.aot.code.stub.Register.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eggvm.aot.elf.ElfImage;
import eggvm.boot.image.BootSpace;
import eggvm.boot.image.PvhNote;
import eggvm.vm.machine.CpuLevel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Boots stubs in QEMU; assembly stands in for the Java entry points.
class PcBootTest {
  private static final int SERIAL_PORT = 0x3f8;
  private static final int DEBUG_EXIT_PORT = 0xf4;
  private static final List<String> SERIAL = List.of("-serial", "stdio");
  private static final List<String> SERIAL_AND_DEBUG_CONSOLE =
      List.of("-chardev", "stdio,id=both,mux=on", "-serial", "chardev:both", "-device", "isa-debugcon,iobase=0xe9,chardev=both");

  @TempDir Path directory;

  @BeforeEach
  void qemuInstalled() { assumeTrue(Child.installed("qemu-system-x86_64"), "qemu-system-x86_64 is not installed"); }

  /// `max` and the least of processors must both do.
  @ParameterizedTest
  @ValueSource(strings = {"max", "qemu64"})
  void pvhEntryReaches64BitMode(String processor) throws Exception {
    Code start = new Code().move(RBX, RSI).load(RAX, RDI, 0).raw(0x3d).int32(0x336ec578).branch(0x75, "wrong");
    start.raw(0x83, 0xfb, 1 /* cmp ebx, 1 */).branch(0x75, "wrong");
    print(start, "text");
    exit(start.label("wrong"));
    assertEquals(new Child(0x21 << 1 | 1, "long mode\n"), boot(start, processor));
  }

  @Test
  void processorWithout64BitModeIsToldSo() throws Exception {
    Child refused = new Child(0, "eggvm: this processor has no 64-bit mode\r\neggvm exit 1\n");
    assertEquals(refused, boot(CpuLevel.BASELINE, new Code(), "qemu64,lm=off", SERIAL_AND_DEBUG_CONSOLE));
  }

  /// What each lacks: everything, AVX, LZCNT alone, XSAVE, the leaf that tells of AVX2.
  @ParameterizedTest
  @CsvSource({"1, qemu64", "2, qemu64", "2, Nehalem", "2, 'max,abm=off'", "2, 'max,xsave=off'", "2, 'max,level=6'"})
  void processorBelowTheImagesLevelIsToldSo(int level, String processor) throws Exception {
    String complaint = LevelCheck.complaint(level, "build it without --march, or run QEMU with -cpu max");
    assertEquals(new Child(0, complaint + "\r\neggvm exit 1\n"), boot(level, new Code(), processor, SERIAL_AND_DEBUG_CONSOLE));
  }

  @ParameterizedTest
  @CsvSource({"1, Nehalem", "1, max", "2, max"})
  void processorOfTheImagesLevelReaches64BitMode(int level, String processor) throws Exception {
    Code start = new Code();
    print(start, "text");
    exit(start);
    assertEquals(new Child(0x21 << 1 | 1, "long mode\n"), boot(level, start, processor, SERIAL));
  }

  /// An interrupt of code that computes with 256 bits, by handlers that zero upper halves as any instruction of AVX does.
  @Test
  void interruptKeepsUpperHalvesOfVectorRegisters() throws Exception {
    Code start = new Code();
    gate(start, 200);
    start.address(RSP, "bootSpace", BootSpace.PC_MAIN_STACK_TOP) /* aligned as interrupt stacks are */.raw(0xc5, 0xe5, 0x76, 0xdb /* vpcmpeqd ymm3, ymm3, ymm3 */, 0xcd, 200);
    start.raw(0xc5, 0xfd, 0xd7, 0xc3 /* vpmovmskb eax, ymm3 */, 0x83, 0xf8, 0xff /* cmp eax, -1 */).branch(0x75, "wrong");
    print(start, "text");
    exit(start.label("wrong"));
    assertEquals(new Child(0x21 << 1 | 1, "interrupt 200\nlong mode\n"), boot(CpuLevel.V3, start, "max", SERIAL));
  }

  /// Vector 200 by `int`, with every general register checked to survive by a sum.
  @Test
  void interruptReturnsWithAllRegisters() throws Exception {
    Code start = new Code();
    gate(start, 200);
    Register[] kept = {RAX, RCX, RDX, RBX, RBP, RSI, RDI, R8, R9, R10, R11, R12, R13, R14};
    for (int i = 0; i < kept.length; i++) start.immediate(kept[i], 1 << i);
    start.raw(0xcd, 200);
    for (int i = 1; i < kept.length; i++) start.raw(0x48 | (kept[i].high() ? 4 : 0), 0x01, 0xc0 | kept[i].low() << 3 /* add rax, kept */);
    start.raw(0x3d).int32((1 << kept.length) - 1).branch(0x75, "wrong");
    print(start, "text");
    exit(start.label("wrong"));
    assertEquals(new Child(0x21 << 1 | 1, "interrupt 200\nlong mode\n"), boot(start, "max"));
  }

  /// Builds an IDT entry by hand at `idt` and loads the table.
  private static void gate(Code code, int vector) {
    code.address(RAX, "interruptVectors", 16 * vector).address(RBX, "idt", 16 * vector);
    code.storeInt(RBX, 0, RAX).storeInt(RBX, 4, RAX).raw(0x66, 0xc7, 0x43, 2, 8, 0 /* selector 8 */, 0x66, 0xc7, 0x43, 4, 0, 0x8e /* gate */);
    code.address(RDI, "idt", 4096).raw(0x66, 0xc7, 0x07, 0xff, 0x0f).address(RAX, "idt", 0).store(RDI, 2, RAX).call(Stubs.cpu("loadIdt(J)V"));
  }

  private static void print(Code code, String symbol) {
    code.address(RSI, symbol, 0).raw(0x66, 0xba, SERIAL_PORT & 0xff, SERIAL_PORT >> 8).label(symbol).raw(0xac, 0x84, 0xc0).branch(0x74, symbol + " end");
    code.raw(0xee).branch(0xeb, symbol).label(symbol + " end");
  }

  private static void exit(Code code) {
    code.immediate(RDI, DEBUG_EXIT_PORT).immediate(RSI, 0x21).call(Stubs.cpu("out8(II)V")).jump(Stubs.cpu("halt()V"));
  }

  private Child boot(Code start, String processor) throws Exception { return boot(CpuLevel.BASELINE, start, processor, SERIAL); }

  private Child boot(int level, Code start, String processor, List<String> console) throws Exception {
    Code interrupt = new Code().load(RAX, RDI, 120).raw(0x3d).int32(200).branch(0x75, "other");
    if (level >= CpuLevel.V3) interrupt.raw(0xc5, 0xe1, 0xef, 0xdb /* vpxor xmm3, xmm3, xmm3 */);
    print(interrupt, "interruptText");
    for (Register register : new Register[] {RBX, RBP, RCX, R8, R9, R10, R11, R12, R13, R14}) interrupt.immediate(register, 0);
    interrupt.label("other").ret();
    List<Stub> stubs = new ArrayList<>(Stubs.pc(level));
    stubs.addAll(Stubs.common());
    stubs.addAll(List.of(start.stub("pcStart"), interrupt.stub("interruptJava"), text("text", "long mode\n"), text("interruptText", "interrupt 200\n")));
    for (String name : List.of("fiberStart", "unwindJava", "stackOverflowJava", "safepointPoll")) stubs.add(new Code().raw(0xcc).stub(name));
    List<Stubs.Space> spaces = new ArrayList<>(Stubs.pcSpaces());
    spaces.add(new Stubs.Space("idt", 8192, 4096));
    TinyLinker linker = new TinyLinker(stubs, spaces);
    ElfImage image = linker.image("mb2Entry").note(new ElfImage.Note(PvhNote.OWNER, PvhNote.TYPE, PvhNote.descriptor(linker.address(PvhNote.ENTRY_SYMBOL))));
    Path file = directory.resolve("tiny.elf");
    image.write(file, false);
    List<String> command = new ArrayList<>(List.of("qemu-system-x86_64", "-accel", "tcg", "-M", "q35", "-cpu", processor, "-nodefaults", "-display", "none",
        "-no-reboot", "-device", "isa-debug-exit,iobase=0xf4,iosize=4", "-kernel", file.toString()));
    command.addAll(console);
    return Child.run(command);
  }

  private static Stub text(String name, String text) { return Stub.data(name, (text + "\0").getBytes(StandardCharsets.US_ASCII)); }
}
