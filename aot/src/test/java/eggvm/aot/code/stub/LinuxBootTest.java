package eggvm.aot.code.stub;

import static eggvm.aot.code.stub.Register.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eggvm.vm.machine.CpuLevel;
import eggvm.vm.thread.ThreadLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs stubs as a static process; assembly stands in for the Java entry points.
class LinuxBootTest {
  @TempDir Path directory;

  @BeforeEach
  void onLinux() {
    assumeTrue(System.getProperty("os.name").equals("Linux") && System.getProperty("os.arch").equals("amd64"), "needs Linux on x86-64");
  }

  @Test
  void processStartsWithArgumentsOnItsOwnStack() throws Exception {
    Code start = new Code().move(R12, RDI).load(RAX, RSP, 0).load(RBX, THREAD, ThreadLayout.STACK_TOP).address(RBX, RBX, -8);
    start.raw(0x48, 0x39, 0xe3 /* cmp rbx, rsp */).branch(0x75, "wrong").raw(0x48, 0x85, 0xc0 /* test rax, rax */).branch(0x75, "wrong");
    start.load(RDI, R12, 0).immediate(RAX, 231).raw(0x0f, 0x05).label("wrong").immediate(RDI, 99).immediate(RAX, 231).raw(0x0f, 0x05);
    assertEquals(new Child(3, ""), run(start, "one", "two"));
  }

  @Test
  void systemCallWritesText() throws Exception {
    Code start = new Code();
    write(start, "text", 6);
    exit(start, 7);
    assertEquals(new Child(7, "Hello\n"), run(start));
  }

  @Test
  void newFiberStartsAndSwitchesBack() throws Exception {
    Code start = new Code().address(RDI, "stack", 4096).call(Stubs.cpu("prepareStack(J)J")).address(RBX, "stack", 0).store(RBX, 8, RAX);
    start.move(RDI, RBX).address(RSI, RBX, 8).move(RDX, THREAD).call(Stubs.cpu("switchStack(JJJ)V"));
    write(start, "text", 6);
    exit(start, 5);
    Code fiber = new Code();
    write(fiber, "fiberText", 6);
    fiber.address(RBX, "stack", 0).address(RDI, RBX, 8).move(RSI, RBX).move(RDX, THREAD).call(Stubs.cpu("switchStack(JJJ)V"));
    assertEquals(new Child(5, "Fiber\nHello\n"), run(start, fiber));
  }

  @Test
  void unwindPassesExceptionAndCallersFrame() throws Exception {
    Code start = new Code().immediate(RDI, 42).address(R12, RSP, 0).call("unwind").raw(0xcc);
    Code unwound = new Code().raw(0x4c, 0x39, 0xe2 /* cmp rdx, r12 */).branch(0x75, "wrong").load(RAX, RSP, 0).raw(0x48, 0x39, 0xf0 /* cmp rax, rsi */);
    unwound.branch(0x75, "wrong").load(RDI, THREAD, ThreadLayout.EXCEPTION).immediate(RAX, 231).raw(0x0f, 0x05).label("wrong").raw(0x0f, 0x0b);
    assertEquals(new Child(42, ""), run(start, new Code().raw(0xcc), unwound));
  }

  @Test
  void stackOverflowGivesTheReserveOnceAndDiesWhenItIsUsedUp() throws Exception {
    Code start = new Code().immediate(RAX, 1).store(THREAD, ThreadLayout.STACK_BOUND, RAX).call("stackOverflow");
    Code overflow = new Code().label("here");
    write(overflow, "text", 6);
    overflow.call("stackOverflow");
    Child child = run(start, new Code().raw(0xcc), new Code().raw(0xcc), overflow);
    assertEquals("Hello\n", child.output());
    assertEquals(128 + 4, child.status(), "SIGILL");
  }

  @Test
  void entryPollKeepsArgumentsAndShowsWhichAreReferences() throws Exception {
    Register[] arguments = {RDI, RSI, RDX, RCX, R8, R9};
    Code start = new Code();
    for (int i = 0; i < arguments.length; i++) start.immediate(arguments[i], 1 << i);
    start.immediate(RAX, 2048 << EntryPoll.FRAME_SHIFT | 0b100101).call("entryPoll");
    for (int i = 1; i < arguments.length; i++) start.raw(0x48 | (arguments[i].high() ? 4 : 0), 0x01, 0xc7 | arguments[i].low() << 3 /* add rdi, r */);
    start.immediate(RAX, 231).raw(0x0f, 0x05);
    Code poll = new Code().load(RAX, RSP, 8).raw(0x24, 0x3f /* and al, 63 */, 0x3c, 0b100101 /* cmp al, 37 */).branch(0x74, "right").raw(0xcc).label("right");
    for (Register argument : arguments) poll.immediate(argument, 0);
    List<Stub> own = List.of(start.stub("linuxStart"), poll.ret().stub("safepointPoll"), trap("fiberStart"), trap("unwindJava"), trap("stackOverflowJava"));
    assertEquals(63, run(own).status());
  }

  @Test
  void entryPollOverflowsWhereTheFrameWouldNotFit() throws Exception {
    Code start = new Code().address(RAX, RSP, -1000).store(THREAD, ThreadLayout.STACK_BOUND, RAX).immediate(RAX, 2048 << EntryPoll.FRAME_SHIFT).call("entryPoll");
    Code overflow = new Code();
    exit(overflow, 9);
    assertEquals(9, run(start, new Code().raw(0xcc), new Code().raw(0xcc), overflow).status());
  }

  @Test
  void captureFrameGivesReturnAddressAndStackPointerAfterIt() throws Exception {
    Code start = new Code().move(RBX, RSP).call(Stubs.cpu("captureFrame()V")).label("back").address(RCX, "linuxStart", 0);
    start.load(RAX, THREAD, ThreadLayout.FRAME_SP).raw(0x48, 0x39, 0xd8 /* cmp rax, rbx */).branch(0x75, "wrong");
    start.load(RDI, THREAD, ThreadLayout.FRAME_PC).raw(0x48, 0x29, 0xcf /* sub rdi, rcx */).label("wrong").immediate(RAX, 231).raw(0x0f, 0x05);
    assertEquals(8, run(start).status(), "call ends 8 bytes into the stub");
  }

  /// Of this computer's processor.
  @ParameterizedTest
  @ValueSource(ints = {CpuLevel.V2, CpuLevel.V3})
  void processorThatHasTheLevelStartsAndOneThatHasNotIsToldSo(int level) throws Exception {
    Code start = new Code();
    exit(start, 7);
    Child child = run(level, List.of(start.stub("linuxStart"), trap("fiberStart"), trap("unwindJava"), trap("stackOverflowJava")));
    Child refused = new Child(1, LevelCheck.complaint(level, "build it without --march") + "\n");
    assertEquals(hostLevel() >= level ? new Child(7, "") : refused, child);
  }

  /// By the kernel's words, which leave out LZCNT on some processors that have it.
  private static int hostLevel() throws IOException {
    String flags = Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("flags")).findFirst().orElseThrow();
    List<String> words = List.of(flags.split("\\s+"));
    if (!words.containsAll(List.of("pni", "ssse3", "sse4_1", "sse4_2", "popcnt"))) return CpuLevel.BASELINE;
    return words.containsAll(List.of("avx", "avx2", "bmi1", "bmi2")) ? CpuLevel.V3 : CpuLevel.V2;
  }

  private static void write(Code code, String symbol, int bytes) {
    code.pushZero().immediate(RDI, 1).immediate(RSI, 1).address(RDX, symbol, 0).immediate(RCX, bytes).call(Stubs.cpu("systemCall(IJJJJJJ)J")).pop(RAX);
  }

  private static void exit(Code code, int status) { code.immediate(RDI, status).immediate(RAX, 231).raw(0x0f, 0x05); }

  private Child run(Code start, String... arguments) throws Exception {
    return run(List.of(start.stub("linuxStart"), trap("fiberStart"), trap("unwindJava"), trap("stackOverflowJava")), arguments);
  }

  private Child run(Code start, Code fiber) throws Exception {
    return run(List.of(start.stub("linuxStart"), fiber.stub("fiberStart"), trap("unwindJava"), trap("stackOverflowJava")));
  }

  private Child run(Code start, Code fiber, Code unwound) throws Exception {
    return run(List.of(start.stub("linuxStart"), fiber.stub("fiberStart"), unwound.stub("unwindJava"), trap("stackOverflowJava")));
  }

  private Child run(Code start, Code fiber, Code unwound, Code overflow) throws Exception {
    return run(List.of(start.stub("linuxStart"), fiber.stub("fiberStart"), unwound.stub("unwindJava"), overflow.stub("stackOverflowJava")));
  }

  private Child run(List<Stub> own, String... arguments) throws Exception { return run(CpuLevel.BASELINE, own, arguments); }

  private Child run(int level, List<Stub> own, String... arguments) throws Exception {
    List<Stub> stubs = new ArrayList<>(Stubs.linux(level));
    stubs.addAll(Stubs.common());
    stubs.addAll(own);
    if (own.stream().noneMatch(s -> s.name().equals("safepointPoll"))) stubs.add(trap("safepointPoll"));
    stubs.addAll(List.of(trap("linuxSignal"), text("text", "Hello\n"), text("fiberText", "Fiber\n")));
    List<Stubs.Space> spaces = new ArrayList<>(Stubs.linuxSpaces());
    spaces.add(new Stubs.Space("stack", 4096, 4096));
    Path file = directory.resolve("tiny");
    new TinyLinker(stubs, spaces).image("_start").write(file, false);
    List<String> command = new ArrayList<>(List.of(file.toString()));
    command.addAll(List.of(arguments));
    return Child.run(command);
  }

  private static Stub trap(String name) { return new Code().raw(0xcc).stub(name); }

  private static Stub text(String name, String text) { return Stub.data(name, text.getBytes(StandardCharsets.US_ASCII)); }
}
