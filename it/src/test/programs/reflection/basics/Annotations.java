package basics;

import java.lang.annotation.*;
import java.lang.reflect.*;
import java.util.*;

/// Annotations at run time: all element types, defaults, repeatable, inherited, on every kind of
/// element; equality and text.
public final class Annotations {
    enum Level {
        LOW,
        HIGH
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Sub {
        String value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Inherited
    @interface Info {
        int num() default 7;

        String text() default "dflt";

        Class<?> type() default Object.class;

        Level level() default Level.LOW;

        String[] list() default {"a", "b"};

        Sub sub() default @Sub("inner");

        long[] longs() default {};

        char c() default 'q';

        double d() default 1.5;

        boolean z() default true;

        byte b() default -1;

        float f() default 2f;

        short s() default 3;

        Sub[] subs() default {};
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Repeatable(Tags.class)
    @interface Tag {
        String value();

        int weight() default 1;
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Tags {
        Tag[] value();
    }

    @Retention(RetentionPolicy.CLASS)
    @interface NotKept {}

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE_USE)
    @interface TypeUse {}

    @Info(
            num = 42,
            text = "on \"class\"\n",
            type = int[].class,
            level = Level.HIGH,
            list = {},
            sub = @Sub("x"),
            longs = {1, 2},
            subs = {@Sub("p"), @Sub("q")})
    @NotKept
    static class A {
        @Tag("f1")
        @Tag(value = "f2", weight = 5)
        int field;

        @Deprecated(since = "9", forRemoval = false)
        @Info
        void method(@Sub("param") int x, String y) {}

        @Info(list = "single")
        A() {}
    }

    static class B extends A {
        @Override
        void method(int x, String y) {}
    }

    record R(@Sub("component") int x) {}

    @FunctionalInterface
    interface F {
        void f();
    }

    public static void main(String[] args) throws Exception {
        Info i = A.class.getAnnotation(Info.class);
        System.out.println(
                i.num()
                        + i.text().trim()
                        + i.type()
                        + i.level()
                        + Arrays.toString(i.list())
                        + i.sub().value()
                        + Arrays.toString(i.longs())
                        + i.c()
                        + i.d()
                        + i.z()
                        + i.b()
                        + i.f()
                        + i.s()
                        + i.subs()[1].value());
        System.out.println(
                A.class.getAnnotations().length
                        + " "
                        + B.class.isAnnotationPresent(Info.class)
                        + " "
                        + B.class.getDeclaredAnnotations().length
                        + " "
                        + i.annotationType().getSimpleName()
                        + " "
                        + i.equals(B.class.getAnnotation(Info.class))
                        + " "
                        + (i.hashCode() == B.class.getAnnotation(Info.class).hashCode()));
        System.out.println(
                A.class
                        .getDeclaredMethod("method", int.class, String.class)
                        .getAnnotation(Info.class)
                        .equals(i));
        Field f = A.class.getDeclaredField("field");
        System.out.println(
                f.getAnnotationsByType(Tag.class).length
                        + " "
                        + f.getAnnotation(Tag.class)
                        + " "
                        + f.getAnnotation(Tags.class).value()[1].weight()
                        + " "
                        + f.getAnnotationsByType(Tag.class)[0]);
        Method m = A.class.getDeclaredMethod("method", int.class, String.class);
        System.out.println(
                m.getAnnotation(Deprecated.class).since()
                        + " "
                        + Arrays.deepToString(m.getParameterAnnotations())
                        + " "
                        + m.getParameters()[0].getAnnotation(Sub.class).value()
                        + " "
                        + m.getAnnotations().length);
        System.out.println(
                A.class.getDeclaredConstructor().getAnnotation(Info.class).list()[0]
                        + " "
                        + R.class.getRecordComponents()[0].getAnnotation(Sub.class)
                        + " "
                        + R.class.getDeclaredMethod("x").getAnnotation(Sub.class).value()
                        + " "
                        + F.class.isAnnotationPresent(FunctionalInterface.class)
                        + " "
                        + Info.class.getDeclaredMethod("num").getDefaultValue()
                        + " "
                        + Info.class.isAnnotationPresent(Inherited.class)
                        + " "
                        + Info.class.getAnnotation(Retention.class).value());
        Sub s = i.sub();
        System.out.println(
                s
                        + " "
                        + s.hashCode()
                        + " "
                        + s.equals(i.subs()[0])
                        + " "
                        + s.getClass().getInterfaces()[0].getSimpleName()
                        + " "
                        + Proxy.isProxyClass(s.getClass()));
    }
}
