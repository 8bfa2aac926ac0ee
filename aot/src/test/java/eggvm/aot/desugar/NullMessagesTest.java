package eggvm.aot.desugar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.Type;

/// HotSpot is the oracle: each method of the source throws, and its name ends with the number of that instruction among those that
/// could, counted from 0.
class NullMessagesTest {
  private static final String SOURCE =
      """
      import java.util.*;
      public class Nulls {
        static class Node { Node next; int value; long wide; int[] ints; Node[] nodes; String text; Integer boxed;
          Node get() { return next; } Node of(int a, Object b, String c, StringBuilder d, String[] e, List<String> f) { return null; } static Node none() { return null; } }
        static Node root; static int[][] table = {null}; Object self; Node node = new Node();
        static int readField0(Node n) { return n.value; }
        static int readChain1() { Node n = new Node(); return n.next.value; }
        static int readChain6() { Node n = new Node(), k = n; n.next = new Node(); n.next.next = new Node(); return k.next.next.next.value; }
        static int readStatic0() { return root.value; }
        static void write0(Node n) { n.value = 1; }
        static void writeWide0(Node n) { n.wide = 1L; }
        static void writeParameter0(Node n, Node m) { n.next = m; }
        int throughThis2() { return node.next.value; }
        int throughThisField4() { return node.ints[node.value]; }
        static int loadInt0(int[] a) { return a[0]; }
        static long loadLong0(long[] a) { return a[1]; }
        static float loadFloat0(float[] a) { return a[2]; }
        static double loadDouble0(double[] a) { return a[3]; }
        static Object loadObject0(Object[] a) { return a[4]; }
        static byte loadByte0(byte[] a) { return a[5]; }
        static boolean loadBoolean0(boolean[] a) { return a[6]; }
        static char loadChar0(char[] a) { return a[7]; }
        static short loadShort0(short[] a) { return a[8]; }
        static void storeInt0(int[] a) { a[0] = 1; }
        static void storeLong0(long[] a) { a[0] = 1; }
        static void storeDouble0(double[] a) { a[0] = 1; }
        static void storeFloat0(float[] a) { a[0] = 1; }
        static void storeObject0(Object[] a) { a[0] = ""; }
        static void storeByte0(byte[] a) { a[0] = 1; }
        static void storeChar0(char[] a) { a[0] = 1; }
        static void storeShort0(short[] a) { a[0] = 1; }
        static int length0(Object[] a) { return a.length; }
        static void thrown0(RuntimeException e) { throw e; }
        static void monitor0(Object o) { synchronized (o) { root = null; } }
        static int call0(String s) { return s.length(); }
        static Object callMany0(Node n) { return n.of(1, null, "", null, null, null); }
        static int callItf0(List<Object> l, int k) { return l.indexOf(k); }
        static int callArray0(Node n) { return n.nodes.length; }
        static Object cloned0(int[] a) { return a.clone(); }
        static int returned0() { return Node.none().value + new Node().get().value; }
        static int returnedStatic0() { return Node.none().value; }
        static int returnedVirtual1() { return new Node().get().value; }
        static int returnedChain3() { Node n = new Node(); n.next = new Node(); return n.get().get().text.length(); }
        static int unboxed1() { Node n = new Node(); return n.boxed; }
        static int unboxedSum1() { Node n = new Node(); return 1 + n.boxed; }
        static int element1() { return table[0][1]; }
        static int elementIndex2(int i, int[] at) { return table[at[i]][i + 1]; }
        static int elementOfElement4() { int[][][] a = {{null}}; int i = 0; return a[i][0][7]; }
        static int arrayInField3() { Node n = new Node(); n.nodes = new Node[300]; return n.nodes[299].value; }
        static int bigIndex1() { Node[] a = new Node[70000]; return a[69999].value; }
        static int local0() { Node local = null; return local.value; }
        static int reassigned0(Node n) { n = null; return n.value; }
        static int maybe0(boolean b, Node m, Node n) { if (b) n = m; return n.value; }
        static int conditional0(boolean b, Node m, Node n) { return (b ? m : n).value; }
        static int cast0(Object o) { return ((Node) o).value; }
        static int castElement1(Object[] o) { return ((String) o[0]).length(); }
        static int castResult1(List<Object> l) { return ((String) l.get(0)).length(); }
        static int generic1(List<Integer> l) { return l.get(0); }
        static int literalNull0() { return ((String) null).length(); }
        static int increment0(Node n) { return n.value++; }
        static int compound0(int[] a) { return a[1] += 2; }
        static int elementCompound1() { int[][] a = new int[1][]; return a[0][0]++; }
        static int wideParameters0(long a, double b, Node c) { return c.value; }
        int instanceParameter0(long a, Node b) { return b.value; }
        static int deep8() { Node n = new Node(); n.next = n; n.nodes = new Node[1]; return n.next.next.next.next.nodes[0].value; }
        static int deepArrays10() { Node n = new Node(); n.next = n; n.nodes = new Node[1]; n.nodes[0] = n; return n.next.next.nodes[0].next.ints[2]; }
        static String switched0(String s) { return switch (s) { case "a" -> "b"; default -> "c"; }; }
        static int loop0(Node[] a) { for (int i = 0; i < 3; i++) { Node n = a[i]; if (n != null) a = null; } return 0; }
        static int caught0(Node n) { try { return n.value; } finally { root = null; } }
        static int inCatch1() { try { throw new IllegalStateException(); } catch (IllegalStateException e) { e = null; throw e; } }
        static int arithmeticIndex1(int i) { int[][] a = new int[4][]; return a[i + 1][0]; }
        static int callIndex2(List<String> l) { int[][] a = new int[4][]; return a[l.size()][0]; }
        static int written0(Node a, int k) { int sum = 0; for (int i = 0; i < k; i++) sum += i; return a.value + sum; }
        static int backEdge0(Node a, Node b) { do { a = a.next; } while (a != null); return 0; }
        static int inHandler1(Node a) { a = a == null ? null : new Node(); try { throw new IllegalStateException(); } catch (IllegalStateException e) { return a.value; } }
        static int nestedTernary0(boolean b, Node a) { return b ? 1 : a.value; }
        int own5() { Node n = node; n.next = this.node.next; return n.next.value; }
        static Object superCall0(StringBuilder b) { return b.append(1).append((Object) null); }
        static Object stringParameters0(Node n) { return n.of(0, null, null, null, null, null).text; }
        static int throwNull0() { throw null; }
        static int manyLocals1() { int a=0,b=0,c=0,d=0,e=0,f=0,g=0,h=0,i=0,j=0; long k=0,l=0,m=0,n=0,o=0,p=0,q=0,r=0,s=0,t=0,u=0,v=0,w=0,x=0,y=0,z=0,aa=0,ab=0,ac=0,ad=0; Node no = new Node(); return no.next.value; }
        static int lambda0(Runnable r) { r.run(); return 0; }
        static int charIndex1(char c) { int[][] a = new int[400][]; return a[c][0]; }
        static int byteIndex2(byte[] b) { int[][] a = new int[400][]; return a[b[0]][0]; }
      }
      """;

  @TempDir Path folder;

  @Test
  void textIsThatOfHotSpotWithLocalNames() throws Exception {
    compare("-g");
  }

  @Test
  void textIsThatOfHotSpotWithoutLocalNames() throws Exception {
    compare("-g:source,lines");
  }

  private void compare(String debug) throws Exception {
    byte[] classFile = compile(debug);
    NullMessages messages = new NullMessages(classFile);
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    for (Method each : load().getDeclaredMethods()) {
      if (each.isSynthetic()) continue;
      int number = Integer.parseInt(each.getName().replaceAll("\\D+", ""));
      expected.add(each.getName() + ": " + thrown(each));
      actual.add(each.getName() + ": " + all(messages, each).get(number));
    }
    assertTrue(expected.size() > 60);
    assertEquals(String.join("\n", expected), String.join("\n", actual));
  }

  private static List<String> all(NullMessages messages, Method method) {
    List<String> found = new ArrayList<>();
    for (int offset = 0; offset < 200; offset++) {
      String message = messages.at(method.getName(), Type.getMethodDescriptor(method), offset);
      if (message != null) found.add(message);
    }
    return found;
  }

  private static String thrown(Method method) throws Exception {
    method.setAccessible(true);
    Map<Class<?>, Object> values =
        Map.of(
            int.class, 0, long.class, 0L, double.class, 0.0, boolean.class, false, char.class, 'c', int[].class, new int[1], byte[].class, new byte[1]);
    Object[] arguments = Arrays.stream(method.getParameterTypes()).map(type -> argument(method, type, values)).toArray();
    try {
      var constructor = method.getDeclaringClass().getDeclaredConstructor();
      constructor.setAccessible(true);
      method.invoke(constructor.newInstance(), arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof NullPointerException) return e.getCause().getMessage();
      throw e;
    }
    throw new AssertionError(method + " did not throw");
  }

  /// Null, but for primitives and where it is an element that must be null.
  private static Object argument(Method method, Class<?> type, Map<Class<?>, Object> values) {
    List<String> withElement = List.of("castElement1", "castResult1", "generic1");
    if (List.of("elementIndex2", "byteIndex2").contains(method.getName()) || type.isPrimitive()) return values.get(type);
    if (method.getName().equals("callIndex2")) return List.of();
    if (!withElement.contains(method.getName())) return null;
    return type.isArray() ? new Object[1] : Arrays.asList(new Object[1]);
  }

  private byte[] compile(String debug) throws Exception {
    Path file = folder.resolve("Nulls.java");
    Files.writeString(file, SOURCE);
    var compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options = List.of(debug, "-nowarn", "-d", folder.toString());
      assertTrue(compiler.getTask(output, files, null, options, null, files.getJavaFileObjects(file)).call(), output.toString());
    }
    return Files.readAllBytes(folder.resolve("Nulls.class"));
  }

  private Class<?> load() throws Exception {
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, null).loadClass("Nulls");
  }
}
