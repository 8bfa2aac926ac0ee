package floats;

/// Math to the last bit on a grid and on special values. Functions whose result HotSpot's
/// intrinsics may round otherwise
/// than StrictMath are shown with StrictMath; Math itself is shown where its result is specified
/// exactly.
public final class MathFunctions {
    interface F {
        double of(double x);
    }

    static final double[] SPECIAL = {
        0.0,
        -0.0,
        1,
        -1,
        0.5,
        -0.5,
        1.5,
        -1.5,
        2.5,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        4503599627370495.5,
        4503599627370496.5,
        9007199254740991.0,
        -4503599627370497.5,
        0.49999999999999994,
        1e300,
        -1e-300,
        709.8,
        -745.2
    };

    static void show(String name, F f) {
        StringBuilder text = new StringBuilder(name).append(':');
        long sum = 0;
        for (double x : SPECIAL) {
            text.append(' ').append(f.of(x));
        }
        for (int i = -3000; i < 3000; i++) {
            sum = sum * 31 + Double.doubleToLongBits(f.of(i * 0.37 + 1e-3 / (i + 0.5)));
        }
        System.out.println(text.append(" | ").append(Long.toHexString(sum)));
    }

    public static void main(String[] args) {
        show("sqrt", Math::sqrt);
        show("abs", Math::abs);
        show("floor", Math::floor);
        show("ceil", Math::ceil);
        show("rint", Math::rint);
        show("signum", Math::signum);
        show("ulp", Math::ulp);
        show("nextUp", Math::nextUp);
        show("nextDown", Math::nextDown);
        show("exponent", Math::getExponent);
        show("round", x -> Math.round(x));
        show("roundf", x -> Math.round((float) x));
        show("scalb", x -> Math.scalb(x, -7));
        show("toInt", x -> (int) x);
        show("toLong", x -> (long) x);
        show("toFloat", x -> (float) x);
        show("toChar", x -> (char) x);
        show("toByte", x -> (byte) x);
        show("sin", StrictMath::sin);
        show("cos", StrictMath::cos);
        show("tan", StrictMath::tan);
        show("asin", StrictMath::asin);
        show("acos", StrictMath::acos);
        show("atan", StrictMath::atan);
        show("exp", StrictMath::exp);
        show("log", StrictMath::log);
        show("log10", StrictMath::log10);
        show("log1p", StrictMath::log1p);
        show("expm1", StrictMath::expm1);
        show("cbrt", StrictMath::cbrt);
        show("sinh", StrictMath::sinh);
        show("cosh", StrictMath::cosh);
        show("tanh", StrictMath::tanh);
        show("pow2.5", x -> StrictMath.pow(x, 2.5));
        show("pow3", x -> StrictMath.pow(x, 3));
        show("2pow", x -> StrictMath.pow(2, x));
        show("hypot", x -> StrictMath.hypot(x, 3));
        show("atan2", x -> StrictMath.atan2(x, -0.0));
        show("rem", x -> StrictMath.IEEEremainder(x, 0.7));
        show("mod", x -> x % 0.7);
        show("deg", StrictMath::toDegrees);
        show("rad", StrictMath::toRadians);
        show("max", x -> Math.max(x, -0.0));
        show("min", x -> Math.min(0.0, x));
        show("fma", x -> Math.fma(x, 1.1, -0.3));
        show("copySign", x -> Math.copySign(3, x));
        show("nextAfter", x -> Math.nextAfter(x, 1));
        show("clamp", x -> x == x ? Math.clamp(x, -1, 1) : x);
    }
}
