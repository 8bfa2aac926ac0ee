package eggvm.aot.desugar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Child program: has HotSpot link, and so verify, every class of a list.
final class LinkAll {
  private LinkAll() {}

  public static void main(String[] arguments) throws Exception {
    List<String> names = Files.readAllLines(Path.of(System.getProperty("names")));
    int linked = 0;
    for (String name : names) {
      try {
        Class.forName(name.replace('/', '.'), false, null).getDeclaredMethods();
        linked++;
      } catch (LinkageError e) {
        System.out.println(name + ": " + e);
      }
    }
    System.out.println("linked " + linked);
  }
}
