package eggvm.cli;

import eggvm.cli.guest.BootArguments;
import eggvm.cli.guest.Display;
import eggvm.cli.guest.Guest;
import eggvm.cli.guest.LinuxProcess;
import eggvm.cli.guest.MemorySize;
import eggvm.cli.guest.Network;
import eggvm.cli.guest.Qemu;
import eggvm.cli.image.ImageFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "run",
    description = "Runs an image, or a program, in QEMU (machine pc) or as a process (machine linux).",
    footer = {
      "",
      "Exit status: the program's own (1 after an uncaught exception); 70 when the VM died; 124 after --timeout;",
      "1 when nothing could be started."
    },
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "kernel.elf|app.jar", description = "An image, a jar or a directory of classes.")
  private Path input;

  @Parameters(index = "1..*", paramLabel = "args", description = "Arguments of the program; put -- before them.")
  private List<String> programArguments = new ArrayList<>();

  @Option(names = "-m", paramLabel = "SIZE", description = "Memory; default: ${DEFAULT-VALUE}.")
  private String memory = "128M";

  @Option(names = "--cpu", paramLabel = "MODEL", description = "QEMU's CPU model; default: ${DEFAULT-VALUE}.")
  private String processor = "max";

  @Option(
      names = "-p",
      paramLabel = "HOST:GUEST[/udp]",
      description = "Make a port of the program reachable at 127.0.0.1 (ADDRESS:HOST:GUEST: elsewhere); may be repeated.")
  private List<String> ports = new ArrayList<>();

  @Option(
      names = "--net",
      paramLabel = "user|none|tap=NAME",
      description = "What the PC's network card leads to; default: user for a program that uses the network, else none.")
  private String net;

  @Option(names = "--pcap", paramLabel = "FILE", description = "Write all frames of the network card to this file.")
  private Path pcap;

  @Option(names = "--display", description = "Open a window with a screen and a keyboard: a second console beside this one.")
  private boolean display;

  @Option(names = "--keyboard", paramLabel = "us|de", description = "Layout of the keyboard that --display gives; default: us.")
  private String keyboard;

  @Option(names = "--qemu-arg", paramLabel = "ARG", parameterConsumer = ForeignOption.class, description = "One more argument for QEMU; may be repeated.")
  private List<String> qemuArguments = new ArrayList<>();

  @Option(names = "--timeout", paramLabel = "SECONDS", description = "End the program after this time, with status 124.")
  private Double timeoutSeconds;

  @Option(names = "--gc-log", description = "Print each collection.")
  private boolean gcLog;

  @Option(names = "--vm-arg", paramLabel = "OPTION", description = "One more option for the VM, such as -Dkey=value; may be repeated.")
  private List<String> vmOptions = new ArrayList<>();

  @Mixin private ProgramOptions options;

  private final Console console;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    MemorySize size = MemorySize.parse(memory);
    Duration limit = TimeLimit.of(timeoutSeconds);
    Network.parse(net, ports, pcap, false);
    Display screen = Display.parse(display, keyboard);
    ImageFile image = options.imageOf(input, console);
    Guest guest = new Guest(image.file(), arguments(screen), size, processor, network(image), screen, qemuArguments, limit);
    if (display && !image.machine().equals("pc")) throw new Complaint(input + ": made for machine linux; --display is for machine pc");
    return image.machine().equals("pc") ? Qemu.run(console, guest) : LinuxProcess.run(console, guest);
  }

  private Network network(ImageFile image) {
    if (image.machine().equals("pc")) return Network.parse(net, ports, pcap, image.usesNetwork());
    if (net == null && ports.isEmpty() && pcap == null) return Network.NONE;
    throw new Complaint(input + ": made for machine linux; -p, --net and --pcap are for the network card of machine pc");
  }

  private BootArguments arguments(Display screen) {
    List<String> all = new ArrayList<>(vmOptions);
    all.addAll(screen.vmOptions());
    if (gcLog) all.add("--gc-log");
    return new BootArguments(all, programArguments);
  }
}
