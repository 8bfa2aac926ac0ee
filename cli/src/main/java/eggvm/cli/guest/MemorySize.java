package eggvm.cli.guest;

import eggvm.cli.Complaint;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `-m` as QEMU reads it: a number of mebibytes, or one with K, M or G behind it.
public record MemorySize(long bytes) {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})([KMGkmg]?)");

  public static MemorySize parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) throw new Complaint("-m " + text + ": write a size such as 128M or 1G");
    long bytes = Long.parseLong(parts.group(1)) << shift(parts.group(2));
    if (bytes < 1 << 20) throw new Complaint("-m " + text + ": less than 1M");
    return new MemorySize(bytes);
  }

  private static int shift(String unit) {
    return switch (unit.toUpperCase(Locale.ROOT)) {
      case "K" -> 10;
      case "G" -> 30;
      default -> 20;
    };
  }

  String kibibytesForQemu() {
    return (bytes >> 10) + "K";
  }
}
