package basics;

import java.lang.reflect.*;
import java.util.*;
import java.util.function.*;

/// Generic signatures: type variables, wildcards, parameterized supers, arrays; the
/// super-type-token idiom.
public final class GenericTypes<X extends Number & Comparable<X>> {
    abstract static class Token<T> {
        final Type type =
                ((ParameterizedType) getClass().getGenericSuperclass()).getActualTypeArguments()[0];
    }

    Map<String, List<? extends Number>> map;
    List<? super X>[] wild;
    X bare;
    Map.Entry<int[], X[]> nested;
    Optional<?> unbound;
    Inner<String>.Deep<Integer> deep;

    class Inner<A> {
        class Deep<B> {}
    }

    static class Impl extends ArrayList<Map<String, Integer>>
            implements Function<String, int[]>, Comparable<Impl> {
        public int[] apply(String s) {
            return null;
        }

        public int compareTo(Impl o) {
            return 0;
        }
    }

    <T extends Exception, U> U method(T t, List<U> us, X x) throws T {
        return null;
    }

    <Q extends Comparable<? super Q>> GenericTypes(Q q) {}

    static String kind(Type t) {
        return switch (t) {
            case Class<?> c -> "C:" + c.getSimpleName();
            case ParameterizedType p ->
                    "P:"
                            + kind(p.getRawType())
                            + Arrays.stream(p.getActualTypeArguments())
                                    .map(GenericTypes::kind)
                                    .toList()
                            + (p.getOwnerType() == null ? "" : "@" + kind(p.getOwnerType()));
            case TypeVariable<?> v -> "V:" + v.getName();
            case WildcardType w ->
                    "W:"
                            + Arrays.stream(w.getUpperBounds()).map(GenericTypes::kind).toList()
                            + Arrays.stream(w.getLowerBounds()).map(GenericTypes::kind).toList();
            case GenericArrayType a -> "A:" + kind(a.getGenericComponentType());
            default -> "?";
        };
    }

    public static void main(String[] args) throws Exception {
        for (String n : new String[] {"map", "wild", "bare", "nested", "unbound", "deep"}) {
            Type t = GenericTypes.class.getDeclaredField(n).getGenericType();
            System.out.println(n + " " + t + " " + kind(t));
        }
        System.out.println(
                new Token<List<String>>() {}.type
                        + " "
                        + kind(new Token<Map<Integer, ? super String>>() {}.type));
        System.out.println(
                Impl.class.getGenericSuperclass()
                        + " "
                        + Arrays.toString(Impl.class.getGenericInterfaces()));
        TypeVariable<?> v = GenericTypes.class.getTypeParameters()[0];
        System.out.println(
                v + " " + Arrays.toString(v.getBounds()) + " " + v.getGenericDeclaration());
        for (Method m : GenericTypes.class.getDeclaredMethods()) {
            if (m.getName().equals("method")) {
                System.out.println(
                        m.toGenericString()
                                + " "
                                + Arrays.toString(m.getTypeParameters())
                                + Arrays.toString(m.getGenericExceptionTypes())
                                + m.getReturnType());
            }
        }
        System.out.println(GenericTypes.class.getDeclaredConstructors()[0].toGenericString());
        System.out.println(
                new Token<List<String>>() {}.type.equals(new Token<List<String>>() {}.type)
                        + " "
                        + (new Token<List<String>>() {}.type.hashCode()
                                == new Token<List<String>>() {}.type.hashCode())
                        + " "
                        + new Token<String[]>() {}.type
                        + " "
                        + new Token<List<String>[]>() {}.type.getTypeName());
    }
}
