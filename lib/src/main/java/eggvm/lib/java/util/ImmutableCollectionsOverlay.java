package eggvm.lib.java.util;

import eggvm.vm.contract.Helper;
import eggvm.vm.contract.Replaces;
import java.util.ImmutableCollections;

/// All but the salt is constant, and so made in the builder.
@Replaces("java.util.ImmutableCollections")
public final class ImmutableCollectionsOverlay {
  private ImmutableCollectionsOverlay() {}

  static void classInitializer() {
    ImmutableCollections.EMPTY = new Object();
    ImmutableCollections.EMPTY_LIST = new ImmutableCollections.ListN<>(new Object[0], false);
    ImmutableCollections.EMPTY_LIST_NULLS = new ImmutableCollections.ListN<>(new Object[0], true);
    ImmutableCollections.EMPTY_SET = new ImmutableCollections.SetN<>();
    ImmutableCollections.EMPTY_MAP = new ImmutableCollections.MapN<>();
  }

  /// When the library starts: the order in which sets and maps are walked differs from run to run.
  @Helper
  public static void salt(long seed) {
    ImmutableCollections.SALT32L = (int) (0x243F_6A88_85A3_08D3L * seed >> 16) & 0xFFFF_FFFFL;
    ImmutableCollections.REVERSE = (ImmutableCollections.SALT32L & 1) == 0;
  }
}
