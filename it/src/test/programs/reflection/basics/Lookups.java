package basics;

import java.lang.reflect.Constructor;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Which member a lookup finds: hidden fields, overridden and bridge methods, interfaces, private
/// and inherited constructors.
public final class Lookups {
    public interface Top {
        String NAME = "Top";

        default String hello() {
            return "top";
        }
    }

    public interface Other {
        default String hello() {
            return "other";
        }

        static String only() {
            return "only in the interface";
        }
    }

    public static class Base implements Top, Comparable<Base> {
        public String field = "base";
        protected int hidden = 1;

        public Object value() {
            return "base";
        }

        @Override
        public String hello() {
            return "base hello";
        }

        @Override
        public int compareTo(Base o) {
            return 0;
        }

        private void secret() {}
    }

    public static class Sub extends Base implements Other {
        public int field = 5;

        public Sub() {}

        Sub(int x) {}

        private Sub(String... s) {}

        @Override
        public String value() {
            return "sub";
        }

        @Override
        public String hello() {
            return Other.super.hello() + super.hello();
        }

        public void over(int x) {}

        public void over(long x) {}

        public void over(Object x) {}

        public void over(Integer... x) {}
    }

    static String brief(Member m) {
        return m.getDeclaringClass().getSimpleName()
                + "."
                + m.getName()
                + " "
                + Modifier.toString(m.getModifiers())
                + (m.isSynthetic() ? " synthetic" : "");
    }

    static void find(String name, Class<?>... types) {
        try {
            Method m = Sub.class.getMethod(name, types);
            System.out.println(
                    brief(m)
                            + " returns "
                            + m.getReturnType().getSimpleName()
                            + " default "
                            + m.isDefault());
        } catch (NoSuchMethodException e) {
            System.out.println("none: " + e.getMessage());
        }
    }

    public static void main(String[] args) throws Exception {
        find("value");
        find("hello");
        find("compareTo", Base.class);
        find("compareTo", Object.class);
        find("over", int.class);
        find("over", Integer.class);
        find("over", Integer[].class);
        find("only");
        find("secret");
        System.out.println(
                brief(Sub.class.getField("field"))
                        + " "
                        + brief(Sub.class.getSuperclass().getField("field"))
                        + " "
                        + Sub.class.getField("NAME").get(null));
        for (Constructor<?> c : sorted(Sub.class.getDeclaredConstructors())) {
            System.out.println(c + " " + c.isVarArgs() + " " + c.getParameterCount());
        }
        System.out.println(
                Sub.class.getConstructors().length
                        + " "
                        + Base.class.getDeclaredMethods().length
                        + " "
                        + Arrays.stream(Sub.class.getDeclaredMethods())
                                .filter(Method::isBridge)
                                .count());
        List<String> names =
                Arrays.stream(Sub.class.getMethods())
                        .filter(m -> m.getDeclaringClass() != Object.class)
                        .map(
                                m ->
                                        m.getDeclaringClass().getSimpleName()
                                                + "."
                                                + m.getName()
                                                + m.getParameterCount()
                                                + m.getReturnType().getSimpleName())
                        .sorted()
                        .toList();
        System.out.println(names);
        Object sub = new Sub();
        System.out.println(
                Base.class.getMethod("value").invoke(sub)
                        + " "
                        + Top.class.getMethod("hello").invoke(sub)
                        + " "
                        + Other.class.getMethod("only").invoke(null)
                        + " "
                        + Base.class.getField("field").get(sub));
        Method secret = Base.class.getDeclaredMethod("secret");
        System.out.println(
                secret.canAccess(sub) + " " + secret.trySetAccessible() + " " + secret.invoke(sub));
    }

    private static Constructor<?>[] sorted(Constructor<?>[] all) {
        Arrays.sort(all, Comparator.comparing(Constructor::toString));
        return all;
    }
}
