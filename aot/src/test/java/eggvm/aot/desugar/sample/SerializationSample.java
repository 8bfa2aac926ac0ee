package eggvm.aot.desugar.sample;

import java.io.*;
import java.util.function.Function;
import java.util.function.Supplier;

public final class SerializationSample {
  interface Accidental extends Serializable {
    void run();
  }

  interface Generic<T> extends Function<T, String>, Serializable {}

  static Object copy(Object value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
  }

  @SuppressWarnings("unchecked")
  public static void main(String[] arguments) throws Exception {
    int captured = 3 + arguments.length;
    String text = "t";
    Supplier<String> lambda = (Supplier<String> & Serializable) () -> text + captured;
    System.out.println(((Supplier<String>) copy(lambda)).get());
    Generic<Integer> generic = i -> "g" + i;
    System.out.println(((Generic<Integer>) copy(generic)).apply(5));
    Function<String, Integer> reference = (Function<String, Integer> & Serializable) String::length;
    System.out.println(((Function<String, Integer>) copy(reference)).apply("four"));
    Supplier<Object> constructor = (Supplier<Object> & Serializable) StringBuilder::new;
    System.out.println(((Supplier<Object>) copy(constructor)).get().getClass());
    Function<java.util.ArrayList<String>, Integer> inherited =
        (Function<java.util.ArrayList<String>, Integer> & Serializable) java.util.ArrayList::hashCode;
    System.out.println(((Function<java.util.ArrayList<String>, Integer>) copy(inherited)).apply(new java.util.ArrayList<>()));
    try {
      copy((Object) (Runnable) () -> {});
    } catch (NotSerializableException e) {
      System.out.println("not serializable");
    }
    Accidental accidental = System.out::println;
    System.out.println(accidental instanceof Serializable);
  }
}
