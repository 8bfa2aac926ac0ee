package dispatch;

/// Private and static methods of interfaces, with the same names in different interfaces.
public final class InterfacePrivateAndStatic {
    interface Meter {
        private int scale(int x) {
            return x * unit();
        }

        private static int unit() {
            return 100;
        }

        static Meter of(int start) {
            return () -> start;
        }

        int start();

        default int read(int x) {
            return start() + scale(x);
        }

        default Meter shifted(int by) {
            int now = start();
            return () -> now + scale(by);
        }
    }

    interface Clock {
        private int scale(int x) {
            return x * 60;
        }

        static int unit() {
            return 60;
        }

        default int seconds(int x) {
            return scale(x);
        }
    }

    static class Both implements Meter, Clock {
        public int start() {
            return 5;
        }

        int scale(int x) {
            return -x;
        }
    }

    public static void main(String[] args) {
        Both both = new Both();
        System.out.println(
                both.read(2) + " " + both.seconds(2) + " " + both.scale(2) + " " + Clock.unit());
        Meter meter = Meter.of(7);
        System.out.println(
                meter.read(1)
                        + " "
                        + meter.shifted(3).start()
                        + " "
                        + meter.shifted(3).shifted(1).read(0));
        Runnable captured = () -> System.out.println(both.read(9));
        captured.run();
        System.out.println(Meter.of(1).start() + Meter.of(2).read(3));
    }
}
