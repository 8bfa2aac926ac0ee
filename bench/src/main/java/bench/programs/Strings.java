package bench.programs;

import bench.Benchmark;

/// Building, searching, splitting and comparing strings, Latin-1 and wider.
public final class Strings implements Benchmark {
    private static final int LINES = 40_000;

    @Override
    public String name() {
        return "strings";
    }

    @Override
    public long run() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            text.append("line ")
                    .append(i)
                    .append(": ")
                    .append(i * 0x9E3779B9L)
                    .append(i % 50 == 0 ? " \u4e2d\u6587" : " plain")
                    .append(i % 2 == 0)
                    .append('\n');
        }
        String whole = text.toString();
        long checksum = whole.hashCode();
        int from = 0;
        for (int end = whole.indexOf('\n'); end >= 0; end = whole.indexOf('\n', from)) {
            checksum = checksum * 31 + line(whole.substring(from, end));
            from = end + 1;
        }
        return checksum;
    }

    @Override
    public long expectedChecksum() {
        return -7166116389563396035L;
    }

    private static int line(String line) {
        int colon = line.indexOf(": ");
        String head = line.substring(0, colon), tail = line.substring(colon + 2);
        String joined =
                head.toUpperCase(java.util.Locale.ROOT)
                        + '|'
                        + tail.replace("plain", "PLAIN")
                        + '|'
                        + new StringBuilder(tail).reverse();
        int digits = 0;
        for (int i = 0; i < joined.length(); i++) {
            if (Character.isDigit(joined.charAt(i))) {
                digits++;
            }
        }
        boolean related =
                head.startsWith("line") && tail.endsWith("true")
                        || head.compareTo(tail) < 0 && joined.contains("99");
        return joined.hashCode() + digits + (related ? 1 : 0) + tail.split(" ").length;
    }
}
