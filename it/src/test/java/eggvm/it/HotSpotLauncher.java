package eggvm.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The oracle: the JDK that runs the tests, with settings that are those of an EggVM image.
final class HotSpotLauncher implements Launcher {
    private static final List<String> SETTINGS = List.of("--enable-preview", "-Xmx96m", "-Xss1m", "-XX:+UseSerialGC", "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8", "-Dstdin.encoding=UTF-8", "-Duser.timezone=UTC", "-Duser.language=en", "-Duser.country=", "-Duser.region=");
    /// Another compiler and other identity hashes: what a program prints must not depend on them.
    private static final List<String> OTHER = List.of("-XX:TieredStopAtLevel=1", "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=0");

    private final List<String> settings;

    private HotSpotLauncher(List<String> settings) {
        this.settings = settings;
    }

    static HotSpotLauncher usual() {
        return new HotSpotLauncher(SETTINGS);
    }

    static HotSpotLauncher other() {
        List<String> settings = new ArrayList<>(SETTINGS);
        settings.addAll(OTHER);
        return new HotSpotLauncher(settings);
    }

    @Override
    public String name() {
        return "hotspot";
    }

    @Override
    public Outcome run(Run run) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings);
        command.addAll(List.of("-jar", run.jar().toString()));
        command.addAll(run.arguments());
        return Child.run(command, run.input(), run.limit(), run.errorsApart());
    }
}
