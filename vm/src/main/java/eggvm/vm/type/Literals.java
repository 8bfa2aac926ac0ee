package eggvm.vm.type;

import eggvm.vm.machine.Memory;
import eggvm.vm.start.ImageInfo;
import java.lang.ref.WeakReference;

/// `String.intern`: the literals of the image, then a table of weak references for all other strings.
public final class Literals {
  private Literals() {}

  private static Interned[] table;
  private static int used;

  public static String intern(String string) {
    String literal = findLiteral(string);
    return literal != null ? literal : internOther(string);
  }

  private static String findLiteral(String string) {
    int mask = ImageInfo.literalsCapacity - 1;
    if (mask < 0) return null;
    for (int i = string.hashCode() & mask;; i = i + 1 & mask) {
      long address = Memory.getUnsignedInt(ImageInfo.literals + 4L * i);
      if (address == 0) return null;
      String literal = (String) Memory.objectAt(address);
      if (literal.equals(string)) return literal;
    }
  }

  private static synchronized String internOther(String string) {
    if (table == null) table = new Interned[256];
    if (used >= table.length) rebuild();
    int hash = string.hashCode();
    int bucket = hash & table.length - 1;
    for (Interned each = table[bucket]; each != null; each = each.next) {
      String found = each.hash == hash ? each.get() : null;
      if (found != null && found.equals(string)) return found;
    }
    table[bucket] = new Interned(string, hash, table[bucket]);
    used++;
    return string;
  }

  /// Drops what has been collected; grows when that was not half of it.
  private static void rebuild() {
    Interned[] old = table;
    int alive = 0;
    for (Interned chain : old) {
      for (Interned each = chain; each != null; each = each.next) if (!each.refersTo(null)) alive++;
    }
    table = new Interned[alive > old.length / 2 ? 2 * old.length : old.length];
    used = 0;
    for (Interned chain : old) rehash(chain);
  }

  private static void rehash(Interned chain) {
    while (chain != null) {
      Interned next = chain.next;
      if (!chain.refersTo(null)) {
        int bucket = chain.hash & table.length - 1;
        chain.next = table[bucket];
        table[bucket] = chain;
        used++;
      }
      chain = next;
    }
  }

  private static final class Interned extends WeakReference<String> {
    final int hash;
    Interned next;

    Interned(String string, int hash, Interned next) {
      super(string);
      this.hash = hash;
      this.next = next;
    }
  }
}
