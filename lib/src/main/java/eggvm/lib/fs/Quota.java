package eggvm.lib.fs;

/// What the files of a tree may take of the heap, in pages.
public final class Quota {
  private final long mostPages;
  private long usedPages;

  public Quota(long mostBytes) { mostPages = mostBytes / RegularFile.PAGE_BYTES; }

  /// False: nothing is left.
  boolean take() {
    if (usedPages == mostPages) return false;
    usedPages++;
    return true;
  }

  void give(long pages) { usedPages -= pages; }

  long mostPages() { return mostPages; }

  long freePages() { return mostPages - usedPages; }
}
