package stops;

import java.util.Arrays;

/// Places where the debugger tests stop.
public class Stops {
  public static void main(String[] arguments) {
    Integer[] numbers = {3, 1, 2};
    Arrays.sort(numbers, (a, b) -> order(a, b));
    System.out.println(Arrays.toString(numbers) + outer(arguments.length));
  }

  static int order(int a, int b) {
    return a < b ? -1 : a > b ? 1 : 0; // stop: order
  }

  static String outer(int depth) {
    String text = "depth " + depth;
    return depth < 3 ? outer(depth + 1) : text; // stop: outer
  }
}
