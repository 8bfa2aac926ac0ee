package eggvm.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/// What one run of `egg` did; texts are ISO-8859-1 so that every byte shows.
record Outcome(int status, String out, String err) {
  static Outcome of(Object... args) {
    return withInput("", args);
  }

  static Outcome withInput(String input, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.ISO_8859_1));
    String[] words = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    int status = Egg.run(words, in, new PrintStream(out, true), new PrintStream(err, true));
    return new Outcome(status, out.toString(StandardCharsets.ISO_8859_1), err.toString(StandardCharsets.ISO_8859_1));
  }
}
