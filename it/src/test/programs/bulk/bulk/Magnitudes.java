package bulk;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Random;

/// Products of large numbers against a plain loop over their 16-bit digits, and copies in and out of memory outside the heap.
public final class Magnitudes {
    public static void main(String[] args) {
        products();
        powers();
        memory();
    }

    private static int[] digits(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int[] digits = new int[(bytes.length + 1) / 2 + 1];
        for (int i = 0; i < bytes.length; i++) {
            digits[i / 2] |= (bytes[bytes.length - 1 - i] & 0xff) << 8 * (i % 2);
        }
        return digits;
    }

    private static boolean isProduct(BigInteger a, BigInteger b, BigInteger product) {
        int[] x = digits(a);
        int[] y = digits(b);
        long[] sums = new long[x.length + y.length + 1];
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < y.length; k++) {
                sums[i + k] += (long) x[i] * y[k];
            }
        }
        for (int i = 0; i + 1 < sums.length; i++) {
            sums[i + 1] += sums[i] >>> 16;
            sums[i] &= 0xffff;
        }
        int[] z = digits(product);
        for (int i = 0; i < Math.max(z.length, sums.length); i++) {
            if ((i < z.length ? z[i] : 0) != (i < sums.length ? sums[i] : 0)) {
                return false;
            }
        }
        return true;
    }

    private static void products() {
        Random random = new Random(7);
        int errors = 0;
        int checks = 0;
        for (int bits = 1; bits < 2600; bits += bits < 300 ? 7 : 97) {
            BigInteger a = new BigInteger(bits, random).setBit(bits - 1);
            BigInteger ones = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
            for (int other = 1; other < 2600; other += other < 300 ? 31 : 331) {
                BigInteger b = new BigInteger(other, random).setBit(other - 1);
                errors += isProduct(a, b, a.multiply(b)) ? 0 : 1;
                errors += isProduct(ones, b, ones.multiply(b)) ? 0 : 1;
                checks += 2;
            }
            errors += isProduct(a, a, a.multiply(a)) ? 0 : 1;
            errors += isProduct(a, a, a.pow(2)) ? 0 : 1;
            errors += isProduct(ones, ones, ones.pow(2)) ? 0 : 1;
            checks += 3;
        }
        System.out.println("products: " + checks + " checks, " + errors + " errors");
    }

    private static void powers() {
        Random random = new Random(8);
        for (int bits : new int[] {31, 64, 160, 512, 1024}) {
            BigInteger modulus = new BigInteger(bits, random).setBit(0).setBit(bits - 1);
            BigInteger base = new BigInteger(bits, random);
            BigInteger exponent = new BigInteger(bits / 4, random);
            System.out.println(bits + " " + base.modPow(exponent, modulus).toString(36));
            System.out.println(base.pow(5).divide(modulus).hashCode() + " " + base.multiply(modulus).mod(base.add(BigInteger.TWO)).hashCode());
        }
        BigInteger factorial = BigInteger.ONE;
        for (int i = 2; i < 600; i++) {
            factorial = factorial.multiply(BigInteger.valueOf(i));
        }
        System.out.println(factorial.hashCode() + " " + factorial.bitLength());
    }

    private static void memory() {
        int errors = 0;
        for (int length = 0; length <= 130; length++) {
            for (int at = 0; at < 9; at++) {
                ByteBuffer buffer = ByteBuffer.allocateDirect(160);
                byte[] out = new byte[160];
                byte[] back = new byte[160];
                for (int i = 0; i < out.length; i++) {
                    out[i] = (byte) (i * 3 + length);
                }
                buffer.position(at).put(out, 3, length);
                buffer.position(at).get(back, 5, length);
                for (int i = 0; i < length; i++) {
                    errors += buffer.get(at + i) == out[3 + i] && back[5 + i] == out[3 + i] ? 0 : 1;
                }
                errors += buffer.get(at + length) == 0 && back[4] == 0 && back[5 + length] == 0 ? 0 : 1;
                ByteBuffer copy = ByteBuffer.allocateDirect(160).put(buffer.rewind());
                errors += copy.flip().mismatch(buffer.rewind()) == -1 ? 0 : 1;
            }
        }
        System.out.println("memory outside the heap: " + errors + " errors");
    }
}
