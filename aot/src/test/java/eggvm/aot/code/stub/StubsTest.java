package eggvm.aot.code.stub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.CpuLevel;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StubsTest {
  @Test
  void everyNativeOfCpuHasAStub() {
    Set<String> missing = new TreeSet<>();
    for (Method method : Cpu.class.getDeclaredMethods()) {
      if (Modifier.isNative(method.getModifiers())) missing.add(symbol(method));
    }
    for (List<Stub> stubs : all()) stubs.forEach(stub -> missing.remove(stub.name()));
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyStubOfCpuIsANativeOfIt() {
    Set<String> natives = new HashSet<>();
    for (Method method : Cpu.class.getDeclaredMethods()) natives.add(symbol(method));
    for (List<Stub> stubs : all()) {
      for (Stub stub : stubs) assertTrue(!stub.name().startsWith("eggvm/") || natives.contains(stub.name()), stub.name());
    }
  }

  @Test
  void vectorsAreSixteenBytesEach() {
    Stub vectors = Stubs.pc(CpuLevel.BASELINE).stream().filter(stub -> stub.name().equals("interruptVectors")).findFirst().orElseThrow();
    assertEquals(256 * 16, vectors.code().length);
  }

  @Test
  void whatAllProcessorsCanDoIsNotAskedFor() {
    for (List<Stub> stubs : List.of(Stubs.pc(CpuLevel.BASELINE), Stubs.linux(CpuLevel.BASELINE))) {
      for (Stub stub : stubs) assertTrue(stub.fixups().stream().noneMatch(fixup -> fixup.symbol().equals(LevelCheck.LACKING)), stub.name());
    }
  }

  private static List<List<Stub>> all() {
    List<List<Stub>> all = new ArrayList<>(List.of(Stubs.common()));
    for (int level = CpuLevel.BASELINE; level <= CpuLevel.V3; level++) all.addAll(List.of(Stubs.pc(level), Stubs.linux(level)));
    return all;
  }

  private static String symbol(Method method) {
    return Stubs.cpu(method.getName() + MethodType.methodType(method.getReturnType(), method.getParameterTypes()).toMethodDescriptorString());
  }
}
