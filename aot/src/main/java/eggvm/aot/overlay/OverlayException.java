package eggvm.aot.overlay;

import java.util.List;

/// The overlay does not fit the class library: every misfit, sorted.
public final class OverlayException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient List<String> problems;

  OverlayException(List<String> problems) {
    super("the overlay does not fit this JDK:\n  " + String.join("\n  ", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() { return problems; }
}
