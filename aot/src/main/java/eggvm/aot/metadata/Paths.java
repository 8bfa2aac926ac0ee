package eggvm.aot.metadata;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Paths of resources, as globs and as regular expressions.
final class Paths {
  private static final Pattern ANY = Pattern.compile("\\*\\*/?|\\*");

  private Paths() {}

  /// `*` stands for characters of one part, `**` for any number of parts.
  static Pattern glob(String text) {
    StringBuilder regex = new StringBuilder();
    int at = 0;
    for (var star = ANY.matcher(text); star.find(); at = star.end()) {
      regex.append(Pattern.quote(text.substring(at, star.start())));
      regex.append(switch (star.group()) {
        case "**/" -> "(.*/)?";
        case "**" -> ".*";
        default -> "[^/]*";
      });
    }
    return Pattern.compile(regex.append(Pattern.quote(text.substring(at))).toString());
  }

  static Pattern regex(Json pattern, String text) throws BadMetadata {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new BadMetadata(pattern.place() + " is not a regular expression");
    }
  }
}
