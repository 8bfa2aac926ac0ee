package eggvm.aot.desugar.sample;

import java.util.List;

public final class SwitchSample {
  sealed interface Shape permits Circle, Square, Colour {}

  record Circle(double radius) implements Shape {}

  record Square(Object side) implements Shape {}

  enum Colour implements Shape {
    RED,
    GREEN {
      @Override
      public String toString() {
        return "g";
      }
    },
    BLUE
  }

  static String shape(Shape shape) {
    return switch (shape) {
      case null -> "none";
      case Circle(double r) when r > 10 -> "big";
      case Circle c -> "circle " + c.radius();
      case Square(Integer i) when i > 3 -> "square " + i;
      case Square(String s) -> "text square " + s;
      case Square s -> "other square";
      case Colour.RED -> "red";
      case Colour.GREEN -> "green";
      case Colour c -> "colour " + c;
    };
  }

  static String object(Object o) {
    return switch (o) {
      case String s when s.length() > 3 -> "long " + s;
      case String s -> "string " + s;
      case Integer i when i > 100 -> "big " + i;
      case Integer i -> "int " + i;
      case int[] array -> "ints " + array.length;
      case String[] array -> "strings";
      case List<?> list when list.isEmpty() -> "empty list";
      case CharSequence cs -> "chars";
      case Enum<?> e -> "enum " + e.name();
      case Runnable r -> "runnable";
      default -> "default";
    };
  }

  static String integer(Integer i) {
    return switch (i) {
      case 1 -> "one";
      case 2 -> "two";
      case Integer j when j > 1000 -> "many";
      case -7 -> "minus seven";
      case Integer j -> "some";
    };
  }

  static String character(Character c) {
    return switch (c) {
      case 'a' -> "A";
      case Character d when Character.isDigit(d) -> "digit";
      case 'b' -> "B";
      case Character d -> "char";
    };
  }

  static String small(Byte b) {
    return switch (b) {
      case 1 -> "one";
      case Byte c when c < 0 -> "negative";
      case 2 -> "two";
      case Byte c -> "byte";
    };
  }

  static String text(String s) {
    return switch (s) {
      case "a" -> "A";
      case String t when t.isEmpty() -> "empty";
      case "b" -> "B";
      case String t -> "text";
    };
  }

  static String colour(Colour c) {
    return switch (c) {
      case null -> "none";
      case RED -> "red";
      case Colour d when d.ordinal() == 1 -> "second";
      case BLUE -> "blue";
      case Colour d -> "rest";
    };
  }

  static String constants(Colour c) {
    return switch (c) {
      case null -> "none";
      case RED -> "red";
      case BLUE -> "blue";
      default -> "default";
    };
  }

  static <T extends Comparable<T>> String generic(T value) {
    return switch (value) {
      case String s -> "s";
      case Integer i -> "i";
      default -> "d";
    };
  }

  public static void main(String[] arguments) {
    Shape[] shapes = {
      null, new Circle(11), new Circle(1), new Square(4), new Square(2), new Square("x"), new Square(null), Colour.RED, Colour.GREEN, Colour.BLUE
    };
    for (Shape each : shapes) System.out.println(shape(each));
    Object[] objects = {"abcd", "abc", 101, 5, new int[2], new String[0], List.of(), List.of(1), new StringBuilder(), Colour.GREEN, 5L, (Runnable) () -> {}};
    for (Object each : objects) System.out.println(object(each));
    for (int i : new int[] {1, 2, 3, 1001, -7}) System.out.println(integer(i));
    for (char c : "ab1c".toCharArray()) System.out.println(character(c));
    for (byte b : new byte[] {1, -1, 2, 3}) System.out.println(small(b));
    for (String s : new String[] {"a", "", "b", "c"}) System.out.println(text(s));
    for (Colour c : new Colour[] {null, Colour.RED, Colour.GREEN, Colour.BLUE}) System.out.println(colour(c) + " " + constants(c));
    System.out.println(generic("") + generic(1) + generic(1L));
    try {
      object(null);
    } catch (NullPointerException e) {
      System.out.println("NPE");
    }
    if (shapes[1] instanceof Circle(double r) && r > 3) System.out.println(r);
  }
}
