package bench.programs;

import bench.Benchmark;

import java.math.BigInteger;

/// Digits of pi by Gibbons' spigot (American Mathematical Monthly 113, 2006) on big integers.
public final class PiDigits implements Benchmark {
    private static final int DIGITS = 1_000;

    @Override
    public String name() {
        return "pidigits";
    }

    @Override
    public long run() {
        BigInteger q = BigInteger.ONE, r = BigInteger.ZERO, t = BigInteger.ONE;
        long checksum = 0;
        int produced = 0;
        for (int k = 1; produced < DIGITS; k++) {
            BigInteger odd = BigInteger.valueOf(2L * k + 1);
            r = q.shiftLeft(1).add(r).multiply(odd);
            q = q.multiply(BigInteger.valueOf(k));
            t = t.multiply(odd);
            BigInteger digit = digit(q, r, t, 3);
            if (q.compareTo(r) <= 0 && digit.equals(digit(q, r, t, 4))) {
                checksum = checksum * 31 + digit.intValue();
                produced++;
                r = r.subtract(digit.multiply(t)).multiply(BigInteger.TEN);
                q = q.multiply(BigInteger.TEN);
            }
        }
        return checksum;
    }

    @Override
    public long expectedChecksum() {
        return -7491929070476978892L;
    }

    private static BigInteger digit(BigInteger q, BigInteger r, BigInteger t, int at) {
        return q.multiply(BigInteger.valueOf(at)).add(r).divide(t);
    }
}
