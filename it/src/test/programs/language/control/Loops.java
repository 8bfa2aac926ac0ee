package control;

/// Labels, continue and break in every loop, odd for-headers, nested exits, evaluation order.
public final class Loops {
    static int calls;

    static int next(String tag, int v) {
        calls++;
        System.out.print(tag);
        return v;
    }

    public static void main(String[] args) {
        StringBuilder log = new StringBuilder();
        outer:
        for (int i = 0; i < 5; i++) {
            int j = 0;
            do {
                if (j == 2) {
                    continue outer;
                }
                if (i == 3) {
                    break outer;
                }
                log.append(i).append(j).append(' ');
            } while (++j < 4);
        }
        System.out.println(log);
        int a = 0, b = 10;
        for (; a < b; a++, b--) {
            if ((a & 1) == 0) {
                continue;
            }
        }
        System.out.println(a + " " + b);
        block:
        {
            if (a == 5) {
                break block;
            }
            System.out.println("skipped");
        }
        for (long l = Long.MAX_VALUE - 2; l > 0; l++) {
            System.out.print(l % 10 + " ");
        }
        System.out.println();
        for (char c = 'x'; c <= 'z'; c++) {
            System.out.print(c);
        }
        for (byte by = 126; by > 0; by++) {
            System.out.print(by);
        }
        for (float f = 0; f < 0.5f; f += 0.1f) {
            System.out.print(" " + f);
        }
        System.out.println();
        int i = 0;
        i = i++ + ++i;
        int j = 5;
        j += j++ * 2 + j;
        System.out.println(i + " " + j);
        int[] arr = {0, 0, 0};
        int k = 0;
        arr[k++] = k++ + k;
        arr[k] = k = 1;
        System.out.println(arr[0] + " " + arr[1] + " " + arr[2] + " " + k);
        int r =
                next("a", 1)
                        + next("b", 2) * next("c", 3)
                        - (next("d", 4) > 3 ? next("e", 5) : next("f", 6));
        System.out.println(" " + r + " " + calls);
        boolean z =
                next("g", 0) == 1 && next("h", 1) == 1
                        || next("i", 1) == 1 & next("j", 0) == 1 | next("k", 1) == 1;
        System.out.println(" " + z);
        boolean x = true ^ false ^ true;
        x &= !x;
        x |= 5 > 3;
        System.out.println(x);
        int count = 0;
        while (true) {
            if (++count > 5) {
                break;
            }
            if (count % 2 == 0) {
                continue;
            }
            switch (count) {
                case 3:
                    continue;
                default:
            }
            System.out.print(count + " ");
        }
        System.out.println();
        int primes = 0;
        search:
        for (int n = 2; n < 2000; n++) {
            for (int d = 2; d * d <= n; d++) {
                if (n % d == 0) {
                    continue search;
                }
            }
            primes++;
        }
        System.out.println(primes);
        try {
            int[] none = null;
            none[next("L", 0)] = next("R", 1);
        } catch (NullPointerException e) {
            System.out.println(" npe after right side");
        }
        try {
            (new int[1][next("M", 5) - 5])[0][next("O", 0)] = next("N", 1);
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            System.out.println(" " + e.getClass().getSimpleName());
        }
        for (String s : new String[] {"p", "q"}) for (char c : s.toCharArray()) System.out.print(c);
        for (var it = java.util.List.of(1, 2).iterator(); it.hasNext(); )
            System.out.print(it.next());
        System.out.println();
        String t = null;
        t = t + null + 1 + 2 + 'c' + 1.0f + true;
        System.out.println(t + (1 + 2) + 'a' + ('a' + 1) + (char) ('a' + 1));
    }
}
