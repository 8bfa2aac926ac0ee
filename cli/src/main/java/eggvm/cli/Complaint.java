package eggvm.cli;

import java.util.List;

/// What the user did wrong or lacks, in lines that say how to mend it.
public final class Complaint extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> lines;

  public Complaint(List<String> lines) {
    super(String.join("; ", lines));
    this.lines = List.copyOf(lines);
  }

  public Complaint(String line) {
    this(List.of(line));
  }

  public List<String> lines() {
    return lines;
  }
}
