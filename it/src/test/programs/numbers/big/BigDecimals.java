package big;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// BigDecimal scale rules, rounding modes, division, strings, conversions.
public final class BigDecimals {
    public static void main(String[] args) {
        for (RoundingMode m : RoundingMode.values()) {
            if (m == RoundingMode.UNNECESSARY) {
                continue;
            }
            StringBuilder s = new StringBuilder(m + ":");
            for (String x : "5.5 2.5 1.6 1.1 1.0 -1.0 -1.1 -1.6 -2.5 -5.5".split(" ")) {
                s.append(' ').append(new BigDecimal(x).setScale(0, m));
            }
            System.out.println(s);
        }
        BigDecimal a = new BigDecimal("123.4500"), b = new BigDecimal("-0.067");
        System.out.println(
                a.add(b)
                        + " "
                        + a.subtract(b)
                        + " "
                        + a.multiply(b)
                        + " "
                        + a.divide(b, MathContext.DECIMAL64)
                        + " "
                        + a.remainder(b)
                        + " "
                        + a.stripTrailingZeros()
                        + " "
                        + a.scale()
                        + a.precision()
                        + " "
                        + a.unscaledValue()
                        + " "
                        + a.negate().abs().equals(a)
                        + " "
                        + a.compareTo(new BigDecimal("123.45"))
                        + " "
                        + a.equals(new BigDecimal("123.45"))
                        + " "
                        + a.hashCode()
                        + " "
                        + b.signum());
        try {
            BigDecimal.ONE.divide(BigDecimal.valueOf(3));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            a.setScale(1);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            a.divide(BigDecimal.ZERO);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            new BigDecimal("1..2");
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
        try {
            a.intValueExact();
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(
                BigDecimal.ONE.divide(BigDecimal.valueOf(7), 50, RoundingMode.HALF_EVEN)
                        + " "
                        + new BigDecimal("2").sqrt(new MathContext(40))
                        + " "
                        + new BigDecimal("1.1").pow(20)
                        + " "
                        + new BigDecimal("1.1").pow(-3, MathContext.DECIMAL32));
        System.out.println(
                new BigDecimal(0.1)
                        + " "
                        + BigDecimal.valueOf(0.1)
                        + " "
                        + new BigDecimal("1E+5")
                        + " "
                        + new BigDecimal("1E+5").toPlainString()
                        + " "
                        + new BigDecimal("1234.5E-10")
                        + " "
                        + new BigDecimal("1234.5E-10").toEngineeringString()
                        + " "
                        + new BigDecimal("0.00000001")
                        + " "
                        + new BigDecimal("0E-10")
                        + " "
                        + new BigDecimal("-12345678901234567890.5").doubleValue()
                        + " "
                        + new BigDecimal("1e400").doubleValue()
                        + " "
                        + new BigDecimal("1e-400").doubleValue());
        BigDecimal pi = BigDecimal.ZERO;
        for (int k = 0; k < 40; k++) {
            BigDecimal k8 = BigDecimal.valueOf(8L * k);
            BigDecimal t =
                    four(4, k8, 1)
                            .subtract(four(2, k8, 4))
                            .subtract(four(1, k8, 5))
                            .subtract(four(1, k8, 6));
            pi = pi.add(t.divide(BigDecimal.valueOf(16).pow(k), 60, RoundingMode.HALF_EVEN));
        }
        System.out.println(pi.setScale(45, RoundingMode.DOWN));
        System.out.println(
                new BigDecimal("9.99").round(new MathContext(2))
                        + " "
                        + new BigDecimal("12345").round(new MathContext(2, RoundingMode.UP))
                        + " "
                        + a.movePointLeft(5)
                        + " "
                        + a.movePointRight(7)
                        + " "
                        + a.scaleByPowerOfTen(3)
                        + " "
                        + a.divideToIntegralValue(b)
                        + " "
                        + a.max(b)
                        + a.min(b)
                        + " "
                        + a.ulp()
                        + " "
                        + a.toBigInteger()
                        + " "
                        + a.plus(new MathContext(3))
                        + " "
                        + MathContext.DECIMAL128);
    }

    static BigDecimal four(int n, BigDecimal k8, int d) {
        return BigDecimal.valueOf(n)
                .divide(k8.add(BigDecimal.valueOf(d)), 60, RoundingMode.HALF_EVEN);
    }
}
