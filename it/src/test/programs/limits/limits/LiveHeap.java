package limits;

/// The same work ten times leaves the same live heap, within a tenth.
public final class LiveHeap {
    static Object[] kept;

    static long round(int seed) {
        java.util.Random r = new java.util.Random(seed);
        kept = new Object[60_000];
        long sum = 0;
        for (int i = 0; i < 400_000; i++) {
            Object o =
                    switch (i % 4) {
                        case 0 -> new int[r.nextInt(400)];
                        case 1 -> "s" + r.nextInt();
                        case 2 -> new Object[] {kept[r.nextInt(kept.length)]};
                        default -> new StringBuilder(r.nextInt(1000));
                    };
            if (o instanceof Object[] a && a[0] instanceof Object[]) {
                a[0] = null;
            }
            if (o instanceof int[] a) {
                sum += a.length;
            }
            kept[i % kept.length] = o;
        }
        return sum;
    }

    static long live() throws InterruptedException {
        long best = Long.MAX_VALUE;
        Runtime rt = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(5);
            best = Math.min(best, rt.totalMemory() - rt.freeMemory());
        }
        return best;
    }

    public static void main(String[] args) throws Exception {
        round(0);
        long first = live();
        boolean stable = true;
        for (int i = 1; i <= 10; i++) {
            long sum = round(i % 3);
            long now = live();
            boolean ok = Math.abs(now - first) <= first / 10;
            stable &= ok;
            System.out.println(
                    "round " + i + " " + sum + (ok ? "" : " live " + now + " was " + first));
        }
        kept = null;
        long empty = live();
        System.out.println(stable + " " + (empty < first));
        int tenths = 0;
        for (int i = 0; i < 10; i++) {
            kept = new Object[] {new byte[4_000_000]};
            kept = null;
            if (live() - empty < 1_000_000) {
                tenths++;
            }
        }
        System.out.println("large objects come back " + tenths);
    }
}
