package eggvm.it;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The oracle: the JDK that runs the tests, with settings that are those of an EggVM image.
final class HotSpotLauncher implements Launcher {
    private static final List<String> SETTINGS = List.of("-Xmx96m", "-Xss1m", "-XX:+UseSerialGC", "-Xshare:auto", "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8", "-Dstdin.encoding=UTF-8", "-Duser.timezone=UTC", "-Duser.language=en", "-Duser.country=", "-Duser.region=");

    @Override
    public String name() {
        return "hotspot";
    }

    @Override
    public Outcome run(Path jar, List<String> arguments, String input, Duration limit) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SETTINGS);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        return Child.run(command, input, limit);
    }
}
