package eggvm.cli.guest;

import eggvm.cli.Complaint;
import eggvm.cli.Console;
import eggvm.cli.ExitStatus;
import eggvm.cli.Tools;
import eggvm.cli.image.ImageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// The PC, emulated. TCG always: the usual build machine's KVM interprets ring 0 and fails on SSE.
public final class Qemu {
  private final Console console;
  private final Guest guest;
  private final Path notes;

  private Qemu(Console console, Guest guest, Path notes) {
    this.console = console;
    this.guest = guest;
    this.notes = notes;
  }

  /// Boots the guest and returns the exit status of `egg`.
  public static int run(Console console, Guest guest) {
    Tools.need(Tools.QEMU, Tools.INSTALL_QEMU);
    guest.network().requireFreePorts();
    Firmware.requireIntact(guest.memory(), ImageFile.open(guest.image()).loadedEnd());
    try {
      Path notes = Files.createTempFile("eggvm", ".note");
      notes.toFile().deleteOnExit();
      try {
        return new Qemu(console, guest, notes).run();
      } finally {
        Files.deleteIfExists(notes);
      }
    } catch (IOException e) {
      throw new Complaint("cannot write a temporary file: " + e.getMessage());
    }
  }

  private int run() throws IOException {
    Ending ending = ChildProcess.run(console, command(), new SerialInput(isTerminal(), !guest.display().isOn()), guest.limit());
    OptionalInt status = ExitNote.status(notes);
    if (status.isPresent()) return status.getAsInt();
    return switch (ending) {
      case Ending.TimedOut late -> late.report(console);
      case Ending.OutputClosed() -> ExitStatus.OUTPUT_CLOSED;
      case Ending.Exited(int qemuStatus) -> diedWithoutStatus(qemuStatus);
    };
  }

  private int diedWithoutStatus(int qemuStatus) {
    if (qemuStatus != 0) throw new Complaint("QEMU failed with status " + qemuStatus);
    console.complain(List.of("the VM died without an exit status"));
    return ExitStatus.VM_DIED;
  }

  private List<String> command() {
    List<String> command = new ArrayList<>(List.of(Tools.QEMU, "-accel", "tcg", "-M", "q35"));
    command.addAll(List.of("-cpu", guest.processor(), "-m", guest.memory().kibibytesForQemu()));
    command.addAll(List.of("-nodefaults", "-no-reboot", "-serial", "stdio"));
    command.addAll(guest.display().qemuArguments());
    command.addAll(List.of("-chardev", "file,id=notes,path=" + escapeCommas(notes.toString())));
    command.addAll(List.of("-device", "isa-debugcon,iobase=0xe9,chardev=notes"));
    command.addAll(List.of("-kernel", guest.image().toString()));
    command.addAll(List.of("-append", guest.arguments().commandLine()));
    command.addAll(guest.network().qemuArguments());
    command.addAll(guest.qemuArguments());
    return command;
  }

  static String escapeCommas(String optionValue) {
    return optionValue.replace(",", ",,");
  }

  private static boolean isTerminal() {
    java.io.Console terminal = System.console();
    return terminal != null && terminal.isTerminal();
  }
}
