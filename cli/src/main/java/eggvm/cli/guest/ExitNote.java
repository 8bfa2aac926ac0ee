package eggvm.cli.guest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the guest wrote to port 0xe9: its last line `eggvm exit N` is the exit status. QEMU's own status cannot say it:
/// a triple fault gives 0 as well.
public final class ExitNote {
  private static final Pattern EXIT = Pattern.compile("^eggvm exit ([0-9]{1,3})$", Pattern.MULTILINE);

  private ExitNote() {}

  static OptionalInt status(Path file) throws IOException {
    Matcher exit = EXIT.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
    OptionalInt status = OptionalInt.empty();
    while (exit.find()) status = OptionalInt.of(Integer.parseInt(exit.group(1)));
    return status;
  }
}
