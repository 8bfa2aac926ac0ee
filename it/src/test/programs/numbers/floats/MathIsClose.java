package floats;

/// The functions of Math that may be intrinsics: within one unit in the last place of StrictMath,
/// monotonic where promised, exact at exact points.
public final class MathIsClose {
    interface F {
        double of(double x);
    }

    static void check(String name, F fast, F strict, double from, double to, double ulps) {
        double worst = 0;
        for (int i = 0; i <= 20_000; i++) {
            double x = from + (to - from) * i / 20_000;
            double a = fast.of(x), b = strict.of(x);
            if (Double.compare(a, b) != 0) {
                worst = Math.max(worst, Math.abs(a - b) / Math.ulp(b));
            }
        }
        System.out.println(
                name
                        + " "
                        + (worst <= ulps ? "close" : "off by " + worst)
                        + " "
                        + fast.of(0.0)
                        + " "
                        + fast.of(Double.NaN)
                        + " "
                        + fast.of(Double.POSITIVE_INFINITY)
                        + " "
                        + fast.of(Double.NEGATIVE_INFINITY)
                        + " "
                        + fast.of(-0.0));
    }

    public static void main(String[] args) {
        check("sin", Math::sin, StrictMath::sin, -100, 100, 1);
        check("sin big", Math::sin, StrictMath::sin, 1e9, 1e12, 1);
        check("cos", Math::cos, StrictMath::cos, -100, 100, 1);
        check("tan", Math::tan, StrictMath::tan, -10, 10, 2);
        check("exp", Math::exp, StrictMath::exp, -700, 700, 1);
        check("log", Math::log, StrictMath::log, 1e-5, 1e9, 1);
        check("log10", Math::log10, StrictMath::log10, 1e-5, 1e9, 1);
        check("pow", x -> Math.pow(x, 1.7), x -> StrictMath.pow(x, 1.7), 0, 1e6, 1);
        check("atan", Math::atan, StrictMath::atan, -50, 50, 1);
        check("asin", Math::asin, StrictMath::asin, -1, 1, 1);
        check("cbrt", Math::cbrt, StrictMath::cbrt, -1e6, 1e6, 1);
        check("sinh", Math::sinh, StrictMath::sinh, -20, 20, 2.5);
        check("tanh", Math::tanh, StrictMath::tanh, -20, 20, 2.5);
        check("expm1", Math::expm1, StrictMath::expm1, -30, 30, 1);
        check("hypot", x -> Math.hypot(x, 2), x -> StrictMath.hypot(x, 2), -1e6, 1e6, 1);
        System.out.println(
                Math.pow(2, 10)
                        + " "
                        + Math.pow(10, 3)
                        + " "
                        + Math.pow(-8, 3)
                        + " "
                        + Math.pow(-8, 1.0 / 3)
                        + " "
                        + Math.pow(0, 0)
                        + " "
                        + Math.pow(Double.NaN, 0)
                        + " "
                        + Math.pow(-0.0, -3)
                        + " "
                        + Math.pow(1, Double.POSITIVE_INFINITY)
                        + " "
                        + Math.pow(2, -1074)
                        + " "
                        + Math.pow(2, 1024)
                        + " "
                        + Math.pow(0.5, Double.NEGATIVE_INFINITY));
        System.out.println(
                Math.log(1)
                        + " "
                        + Math.log(0)
                        + " "
                        + Math.log(-1)
                        + " "
                        + Math.log10(1000)
                        + " "
                        + Math.log10(1e22)
                        + " "
                        + Math.exp(0)
                        + " "
                        + Math.exp(1000)
                        + " "
                        + Math.exp(-1000)
                        + " "
                        + Math.sin(0)
                        + " "
                        + Math.cos(0)
                        + " "
                        + Math.atan2(0, -1)
                        + " "
                        + Math.atan2(-0.0, -1)
                        + " "
                        + Math.atan2(1, 1)
                        + " "
                        + Math.cbrt(27));
    }
}
