package eggvm.lib.jdk.internal.misc;

import eggvm.vm.contract.Replaces;

@Replaces("jdk.internal.misc.PreviewFeatures")
final class PreviewFeaturesOverlay {
  private PreviewFeaturesOverlay() {}

  static boolean isPreviewEnabled() { return true; }
}
