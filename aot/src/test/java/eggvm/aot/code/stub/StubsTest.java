package eggvm.aot.code.stub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.vm.machine.Cpu;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
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
    for (List<Stub> stubs : List.of(Stubs.common(), Stubs.pc(), Stubs.linux())) stubs.forEach(stub -> missing.remove(stub.name()));
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyStubOfCpuIsANativeOfIt() {
    Set<String> natives = new HashSet<>();
    for (Method method : Cpu.class.getDeclaredMethods()) natives.add(symbol(method));
    for (List<Stub> stubs : List.of(Stubs.common(), Stubs.pc(), Stubs.linux())) {
      for (Stub stub : stubs) assertTrue(!stub.name().startsWith("eggvm/") || natives.contains(stub.name()), stub.name());
    }
  }

  @Test
  void vectorsAreSixteenBytesEach() {
    Stub vectors = Stubs.pc().stream().filter(stub -> stub.name().equals("interruptVectors")).findFirst().orElseThrow();
    assertEquals(256 * 16, vectors.code().length);
  }

  private static String symbol(Method method) {
    return Stubs.cpu(method.getName() + MethodType.methodType(method.getReturnType(), method.getParameterTypes()).toMethodDescriptorString());
  }
}
