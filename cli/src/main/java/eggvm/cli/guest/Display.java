package eggvm.cli.guest;

import eggvm.cli.Complaint;
import java.util.ArrayList;
import java.util.List;

/// Whether the PC has a screen and a keyboard beside its serial line.
public record Display(boolean isOn, boolean isGerman) {
  /// @param keyboard null: none was named
  public static Display parse(boolean isOn, String keyboard) {
    if (keyboard != null && !keyboard.equals("us") && !keyboard.equals("de")) throw new Complaint("--keyboard " + keyboard + ": there are 'us' and 'de'");
    if (keyboard != null && !isOn) throw new Complaint("--keyboard " + keyboard + ": there is a keyboard with --display only");
    return new Display(isOn, "de".equals(keyboard));
  }

  /// Words of the PC itself.
  public List<String> vmOptions() {
    List<String> options = new ArrayList<>();
    if (isOn) options.add("eggvm.display");
    if (isGerman) options.add("eggvm.keyboard=de");
    return options;
  }

  /// With a window, QEMU chooses the kind it was built for.
  List<String> qemuArguments() { return isOn ? List.of("-vga", "std") : List.of("-display", "none"); }
}
