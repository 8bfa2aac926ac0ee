package memory;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import tools.Together;

/// Threads that never wait, in every kind of busy code: another thread goes on meanwhile. Each kind is repeated until it was seen.
public final class BusyThreads {
    static final AtomicLong TICKS = new AtomicLong();
    static volatile boolean stop;
    static volatile long sink;
    static int[] ints = new int[1 << 13];
    static int[] copy = new int[1 << 13];

    interface Work {
        long run(int rounds);
    }

    static int fibonacci(int n) {
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }

    static boolean isEven(int n) {
        return n == 0 || isOdd(n - 1);
    }

    static boolean isOdd(int n) {
        return n != 0 && isEven(n - 1);
    }

    /// The ticker needs its turns while one round runs; the rounds grow until one was long enough.
    static void busy(String name, Work work) {
        for (int rounds = 1; ; rounds *= 2) {
            long before = TICKS.get();
            sink += work.run(rounds);
            if (TICKS.get() - before >= 2) {
                break;
            }
        }
        System.out.println(name + ": the other thread went on");
    }

    public static void main(String[] args) throws Exception {
        Thread ticker = Together.start("ticker", () -> {
            while (!stop) {
                TICKS.incrementAndGet();
                Thread.sleep(1);
            }
        });
        for (int i = 0; i < ints.length; i++) {
            ints[i] = i * 0x9E3779B9;
        }
        busy("counted loop", rounds -> {
            int sum = 1;
            for (int i = 0; i < 50_000 * rounds; i++) {
                sum = sum * 31 + i;
            }
            return sum;
        });
        busy("loop of long", rounds -> {
            long sum = 1;
            for (long i = 0; i < 50_000L * rounds; i += 3) {
                sum ^= sum << 7 ^ i;
            }
            return sum;
        });
        busy("loops in loops", rounds -> {
            int sum = 0;
            for (int i = 0; i < 50 * rounds; i++) {
                for (int k = 0; k < 30; k++) {
                    for (int m = 0; m < 30; m++) {
                        sum += i ^ k * m;
                    }
                }
            }
            return sum;
        });
        busy("recursion", rounds -> {
            long sum = 0;
            for (int i = 0; i < rounds; i++) {
                sum += fibonacci(15);
            }
            return sum;
        });
        busy("mutual recursion", rounds -> {
            long sum = 0;
            for (int i = 0; i < 50 * rounds; i++) {
                sum += isEven(1000 + i % 2) ? 1 : 0;
            }
            return sum;
        });
        busy("array loops", rounds -> {
            int sum = 0;
            for (int r = 0; r < 10 * rounds; r++) {
                for (int each : ints) {
                    sum += each;
                }
            }
            return sum;
        });
        busy("copies", rounds -> {
            for (int r = 0; r < 50 * rounds; r++) {
                System.arraycopy(ints, 0, copy, 0, ints.length);
            }
            return copy[5];
        });
        busy("sorting", rounds -> {
            for (int r = 0; r < rounds; r++) {
                int[] sorted = ints.clone();
                Arrays.sort(sorted);
                copy[0] = sorted[9];
            }
            return copy[0];
        });
        busy("strings", rounds -> {
            int hash = 0;
            for (int r = 0; r < 20 * rounds; r++) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < 500; i++) {
                    text.append(i).append(',');
                }
                hash += text.toString().hashCode() + text.indexOf("499,x");
            }
            return hash;
        });
        busy("big numbers", rounds -> {
            BigInteger number = BigInteger.valueOf(3).pow(1000 + 500 * rounds);
            return number.multiply(number).mod(BigInteger.valueOf(1_000_007)).longValue();
        });
        busy("streams", rounds -> Arrays.stream(ints, 0, Math.min(ints.length, 4000 * rounds)).mapToObj(Integer::toString).filter(s -> s.endsWith("7")).count()
                + (rounds > 16 ? Arrays.stream(new int[100_000 * (rounds / 16)]).map(i -> i + 1).sum() : 0));
        busy("monitors", rounds -> {
            int sum = 0;
            for (int i = 0; i < 20_000 * rounds; i++) {
                synchronized (ints) {
                    sum += i;
                }
            }
            return sum;
        });
        busy("exceptions", rounds -> {
            int caught = 0;
            for (int i = 0; i < 500 * rounds; i++) {
                try {
                    caught += ints[-1 - i];
                } catch (ArrayIndexOutOfBoundsException e) {
                    caught++;
                }
            }
            return caught;
        });
        stop = true;
        ticker.join();
        spinning();
    }

    /// Busy threads of all priorities stop each other from nothing.
    static void spinning() throws Exception {
        stop = false;
        long[] rounds = new long[6];
        Thread[] threads = new Thread[6];
        for (int i = 0; i < threads.length; i++) {
            int id = i;
            threads[i] = Together.unstarted("spinning " + i, () -> {
                while (!stop) {
                    rounds[id]++;
                }
            });
            threads[i].setPriority(1 + i);
            threads[i].setDaemon(true);
            threads[i].start();
        }
        Thread low = Together.unstarted("low", () -> {
            for (int i = 0; i < 3; i++) {
                Thread.sleep(1);
            }
            stop = true;
        });
        low.setPriority(1);
        low.start();
        low.join();
        for (Thread each : threads) {
            each.join();
        }
        System.out.println("all have stopped");
    }
}
