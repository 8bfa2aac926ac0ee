package big;

import java.math.BigInteger;
import java.util.Random;

/// BigInteger arithmetic over sizes that take schoolbook, Karatsuba and Toom-Cook paths; bits;
/// modular; primes; radix.
public final class BigIntegers {
    static BigInteger fib(int n) {
        BigInteger a = BigInteger.ZERO, b = BigInteger.ONE;
        for (int i = 0; i < n; i++) {
            BigInteger t = a.add(b);
            a = b;
            b = t;
        }
        return a;
    }

    public static void main(String[] args) {
        BigInteger f = BigInteger.ONE;
        for (int i = 2; i <= 60; i++) {
            f = f.multiply(BigInteger.valueOf(i));
        }
        System.out.println(
                f + " " + f.bitLength() + " " + f.getLowestSetBit() + " " + f.bitCount());
        System.out.println(fib(1000));
        System.out.println(fib(3000).toString(36).hashCode());
        Random r = new Random(42);
        for (int bits : new int[] {31, 64, 65, 500, 3000, 9000, 30000}) {
            BigInteger a = new BigInteger(bits, r), b = new BigInteger(bits / 2 + 1, r).setBit(0);
            BigInteger[] qr = a.divideAndRemainder(b);
            System.out.println(
                    bits
                            + " "
                            + a.multiply(b).hashCode()
                            + " "
                            + a.multiply(a).equals(a.pow(2))
                            + " "
                            + qr[0].multiply(b).add(qr[1]).equals(a)
                            + " "
                            + a.gcd(b)
                            + " "
                            + a.xor(b).hashCode()
                            + " "
                            + a.toString().hashCode()
                            + " "
                            + new BigInteger(a.toString()).equals(a)
                            + " "
                            + a.sqrt().hashCode()
                            + " "
                            + a.negate().shiftRight(7).hashCode()
                            + " "
                            + a.shiftLeft(33).hashCode()
                            + " "
                            + new BigInteger(a.toByteArray()).equals(a));
        }
        BigInteger m = new BigInteger("-123456789012345678901234567890");
        System.out.println(
                m.mod(BigInteger.valueOf(97))
                        + " "
                        + m.remainder(BigInteger.valueOf(97))
                        + " "
                        + m.abs()
                        + " "
                        + m.signum()
                        + " "
                        + m.intValue()
                        + " "
                        + m.longValue()
                        + " "
                        + m.doubleValue()
                        + " "
                        + m.floatValue()
                        + " "
                        + m.not()
                        + " "
                        + m.and(BigInteger.TEN.pow(20))
                        + " "
                        + m.or(BigInteger.ONE)
                        + " "
                        + m.testBit(3)
                        + " "
                        + m.toString(16)
                        + " "
                        + m.compareTo(BigInteger.ZERO));
        BigInteger p = new BigInteger("170141183460469231731687303715884105727");
        System.out.println(
                BigInteger.TWO.modPow(p.subtract(BigInteger.ONE), p)
                        + " "
                        + BigInteger.valueOf(12345).modInverse(p)
                        + " "
                        + p.isProbablePrime(20)
                        + " "
                        + p.add(BigInteger.TWO).isProbablePrime(20)
                        + " "
                        + BigInteger.valueOf(1000000).nextProbablePrime());
        try {
            m.modInverse(BigInteger.TWO.pow(4));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            BigInteger.ONE.divide(BigInteger.ZERO);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            new BigInteger("12a");
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
        try {
            p.longValueExact();
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(
                new BigInteger("zz", 36)
                        + " "
                        + new BigInteger(1, new byte[] {-1, 0})
                        + " "
                        + BigInteger.valueOf(Long.MIN_VALUE).negate()
                        + " "
                        + new BigInteger("-0")
                        + " "
                        + BigInteger.valueOf(-1).shiftRight(100)
                        + " "
                        + BigInteger.TEN.pow(30).toString(7));
    }
}
