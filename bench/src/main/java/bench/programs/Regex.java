package bench.programs;

import bench.Benchmark;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Searching and replacing by regular expressions in a generated log and a strand of DNA.
public final class Regex implements Benchmark {
    private static final Pattern LINE =
            Pattern.compile(
                    "^(\\S+) (\\S+) \\[([^\\]]+)\\] \"(GET|POST) ([^ \"]+)[^\"]*\" (\\d{3})"
                        + " (\\d+|-)$",
                    Pattern.MULTILINE);
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.(?:com|org|net)\\b");
    private static final Pattern[] VARIANTS = {
        Pattern.compile("agggtaaa|tttaccct"),
        Pattern.compile("[cgt]gggtaaa|tttaccc[acg]"),
        Pattern.compile("ag[act]gtaaa|tttac[agt]ct"),
        Pattern.compile("aggg[acg]aaa|ttt[cgt]ccct"),
    };

    @Override
    public String name() {
        return "regex";
    }

    @Override
    public long run() {
        String log = log(1_500), strand = strand(60_000);
        long checksum = 0;
        Matcher lines = LINE.matcher(log);
        while (lines.find()) {
            checksum =
                    checksum * 31
                            + lines.group(5).length()
                            + Integer.parseInt(lines.group(6))
                            + lines.start(3);
        }
        Matcher mails = MAIL.matcher(log);
        while (mails.find()) {
            checksum = checksum * 31 + mails.end() - mails.start();
        }
        for (Pattern variant : VARIANTS) {
            int found = 0;
            for (Matcher matcher = variant.matcher(strand); matcher.find(); found++) {
                checksum += matcher.start();
            }
            checksum = checksum * 31 + found;
        }
        return checksum * 31 + log.replaceAll("\\d+\\.\\d+", "<$0>").hashCode();
    }

    @Override
    public long expectedChecksum() {
        return 3476983978294969026L;
    }

    private static String log(int lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append("10.0.")
                    .append(i % 256)
                    .append('.')
                    .append(i % 7)
                    .append(i % 3 == 0 ? " ann.b+c@example.org" : " -")
                    .append(" [day ")
                    .append(i)
                    .append("] \"")
                    .append(i % 4 == 0 ? "POST" : "GET")
                    .append(" /path/")
                    .append(i * 31)
                    .append(" HTTP/1.1\" ")
                    .append(200 + i % 5 * 100)
                    .append(' ')
                    .append(i % 10 == 0 ? "-" : "" + i * 17)
                    .append('\n');
        }
        return text.toString();
    }

    private static String strand(int length) {
        StringBuilder text = new StringBuilder();
        int random = 42;
        for (int i = 0; i < length; i++) {
            random = random * 1103515245 + 12345;
            text.append("acgt".charAt(random >>> 16 & 3));
            if (i % 997 == 0) {
                text.append(i % 2 == 0 ? "agggtaaa" : "tttaccct");
            }
        }
        return text.toString();
    }
}
