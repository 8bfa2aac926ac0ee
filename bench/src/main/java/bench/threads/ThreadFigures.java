package bench.threads;

import java.util.List;

/// The command line.
public final class ThreadFigures {
    private ThreadFigures() {}

    public static void main(String[] args) throws InterruptedException {
        List<String> words = List.of(args);
        if (words.size() == 2 && words.getFirst().equals("switch")) {
            System.out.println(Handover.measure(kind(words.get(1))));
        } else if (words.size() == 3 && words.getFirst().equals("many")) {
            System.out.println(Crowd.measure(Integer.parseInt(words.get(1)), kind(words.get(2))));
        } else {
            System.err.println("usage: ThreadFigures switch KIND | many COUNT KIND");
            System.exit(1);
        }
    }

    private static Thread.Builder kind(String name) {
        return name.equals("virtual") ? Thread.ofVirtual() : Thread.ofPlatform();
    }
}
