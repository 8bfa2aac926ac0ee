package eggvm.boot.image;

/// `/boot/grub/grub.cfg` of an ISO: boots at once, menu on screen and serial line.
public final class GrubConfiguration {
  private GrubConfiguration() {}

  /// `commandLine` must be free of quotes, backslashes and dollar signs: tokens are percent-encoded.
  public static String text(String commandLine) {
    return """
        set timeout=0
        set default=0
        menuentry "EggVM" {
          multiboot2 /boot/kernel.elf %s
          boot
        }
        """.formatted(commandLine);
  }
}
