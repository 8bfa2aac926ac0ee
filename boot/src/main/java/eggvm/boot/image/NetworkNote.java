package eggvm.boot.image;

/// The note of an image that has drivers of network cards, so that whoever starts it can give it one.
public final class NetworkNote {
  private NetworkNote() {}

  public static final String OWNER = "EggVM";
  public static final int TYPE = 1;
  /// An image has the drivers when this class is in it.
  public static final String DRIVERS = "eggvm/boot/machine/NetDevices";

  public static byte[] descriptor() { return new byte[0]; }
}
