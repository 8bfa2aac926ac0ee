package eggvm.aot.desugar.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.*;

public final class LambdaSample {
  interface ToLong {
    long apply(Integer value);
  }

  interface Shape<T> {
    T make(String name, int size);

    default String twice(String name, int size) {
      return make(name, size) + "|" + make(name, size);
    }
  }

  interface Marker {}

  static class Base {
    String name() {
      return "base";
    }
  }

  static final class Derived extends Base {
    @Override
    String name() {
      return "derived";
    }

    Supplier<String> parent() {
      return super::name;
    }

    private String secret(int x) {
      return "secret" + x;
    }

    IntFunction<String> secrets() {
      return this::secret;
    }
  }

  interface WithPrivate {
    private String hidden(String s) {
      return "hidden " + s;
    }

    private static String hiddenStatic(String s) {
      return "static " + s;
    }

    default Function<String, String> hiding() {
      return this::hidden;
    }

    static Function<String, String> hidingStatic() {
      return WithPrivate::hiddenStatic;
    }
  }

  static Supplier<Object> nonCapturing() {
    return () -> "x";
  }

  static <T extends Comparable<T>> T max(List<T> list, BinaryOperator<T> operator) {
    T result = list.getFirst();
    for (T each : list) result = operator.apply(result, each);
    return result;
  }

  @SuppressWarnings("unchecked")
  public static void main(String[] arguments) throws Exception {
    System.out.println(nonCapturing() == nonCapturing());
    Supplier<Object> first = () -> 1;
    Supplier<Object> second = () -> 1;
    System.out.println(first == second);
    int base = arguments.length;
    long wide = 7L + base;
    double real = 1.5 + base;
    byte small = (byte) (200 + base);
    LongUnaryOperator add = v -> v + wide + base;
    System.out.println(add.applyAsLong(5));
    Supplier<String> many = () -> wide + "," + real + "," + small + "," + base;
    System.out.println(many.get());
    ToLong boxing = Integer::longValue;
    System.out.println(boxing.apply(8));
    ToLong widening = LambdaSample::toInt;
    System.out.println(widening.apply(9));
    ToDoubleFunction<Integer> unboxWiden = Integer::intValue;
    System.out.println(unboxWiden.applyAsDouble(3));
    Function<Integer, Long> returns = LambdaSample::longOf;
    System.out.println(returns.apply(4));
    Supplier<Object> object = LambdaSample::intResult;
    System.out.println(object.get().getClass());
    Supplier<Number> number = LambdaSample::intResult;
    System.out.println(number.get());
    Runnable dropped = LambdaSample::intResult;
    dropped.run();
    Consumer<String> droppedLong = s -> Long.parseLong(s);
    droppedLong.accept("1");
    Consumer<String> droppedReference = Long::parseLong;
    droppedReference.accept("1");
    System.out.println(new Derived().parent().get() + new Derived().secrets().apply(3));
    System.out.println(new WithPrivate() {}.hiding().apply("a") + WithPrivate.hidingStatic().apply("b"));
    Supplier<List<String>> constructor = ArrayList::new;
    System.out.println(constructor.get());
    IntFunction<int[]> arrays = int[]::new;
    System.out.println(arrays.apply(3).length);
    Function<int[], Object> cloning = int[]::clone;
    System.out.println(((int[]) cloning.apply(new int[4])).length);
    Shape<StringBuilder> shape = (n, s) -> new StringBuilder(n).append(s);
    System.out.println(shape.twice("n", 2));
    System.out.println(max(List.of(3, 9, 4), (a, b) -> a > b ? a : b));
    Runnable marked = (Runnable & Marker) () -> System.out.println("marked");
    marked.run();
    System.out.println(marked instanceof Marker);
    Comparator<String> byLength = Comparator.comparing(String::length);
    System.out.println(byLength.compare("aa", "b"));
    IntBinaryOperator sum = Integer::sum;
    System.out.println(sum.applyAsInt(3, 4));
    Function<Object, String> virtual = Object::toString;
    System.out.println(virtual.apply(12));
    BiFunction<CharSequence, Integer, Character> itf = CharSequence::charAt;
    System.out.println(itf.apply("abc", 1));
    String captured = "cap";
    Supplier<Integer> bound = captured::length;
    System.out.println(bound.get());
    try {
      String nothing = base == 0 ? null : "";
      Supplier<Integer> nullBound = nothing::length;
      System.out.println(nullBound);
    } catch (NullPointerException e) {
      System.out.println("NPE at creation");
    }
    try {
      Function raw = (Function<String, Integer>) String::length;
      raw.apply(5);
    } catch (ClassCastException e) {
      System.out.println("CCE");
    }
    try {
      ToIntFunction<Integer> nullUnboxing = i -> i;
      nullUnboxing.applyAsInt(null);
    } catch (NullPointerException e) {
      System.out.println("NPE unboxing");
    }
    Callable<Void> throwing = () -> { throw new java.io.IOException("io"); };
    try {
      throwing.call();
    } catch (java.io.IOException e) {
      System.out.println(e.getMessage() + " " + e.getStackTrace()[0].getMethodName().startsWith("lambda$"));
    }
    Supplier<Supplier<Supplier<String>>> nested = () -> () -> () -> captured + base;
    System.out.println(nested.get().get().get());
    System.out.println(marked.getClass().isSynthetic() + " " + marked.getClass().isInterface());
    new LambdaSample().inner();
  }

  private int field = 5;

  private void inner() {
    Runnable r = () -> field++;
    r.run();
    r.run();
    IntSupplier s = this::twice;
    System.out.println(field + " " + s.getAsInt());
    class Local {
      IntSupplier both() {
        return () -> field + twice();
      }
    }
    System.out.println(new Local().both().getAsInt());
  }

  private int twice() {
    return 2 * field;
  }

  private static int toInt(Integer value) {
    return value + 1;
  }

  private static Long longOf(int value) {
    return value + 1L;
  }

  private static int intResult() {
    return 42;
  }
}
