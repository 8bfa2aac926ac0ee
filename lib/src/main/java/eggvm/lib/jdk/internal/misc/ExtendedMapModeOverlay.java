package eggvm.lib.jdk.internal.misc;

import eggvm.vm.contract.Replaces;
import java.nio.channels.FileChannel.MapMode;

/// The stock class finds the private constructor as a method handle.
@Replaces(value = "jdk.internal.misc.ExtendedMapMode", whole = true)
public final class ExtendedMapModeOverlay {
  public static final MapMode READ_ONLY_SYNC = new MapMode("READ_ONLY_SYNC");
  public static final MapMode READ_WRITE_SYNC = new MapMode("READ_WRITE_SYNC");

  private ExtendedMapModeOverlay() {}
}
