package basics;

import java.lang.reflect.Modifier;
import java.util.*;

/// Names, kinds, modifiers, supers, interfaces, members and nesting of classes of every kind.
public final class ClassFacts {
    interface I extends Comparable<String>, Runnable {
        int X = 1;
    }

    abstract static class A implements I {
        protected int f;

        abstract void m();
    }

    enum E {
        P {},
        Q
    }

    record R(int a, String b) {}

    @interface Ann {
        int value() default 3;
    }

    sealed interface S permits T {}

    static final class T implements S {}

    class Inner {
        class Deep {}
    }

    static class Gen<K, V extends Number> {}

    static void show(Class<?> c) {
        System.out.println(
                c.getName()
                        + "|"
                        + c.getSimpleName()
                        + "|"
                        + c.getTypeName()
                        + "|"
                        + c.getCanonicalName()
                        + "|"
                        + c.getPackageName()
                        + "|"
                        + Modifier.toString(c.getModifiers())
                        + "|"
                        + c.getSuperclass()
                        + "|"
                        + Arrays.toString(c.getInterfaces())
                        + "|"
                        + (c.isInterface() ? "I" : "")
                        + (c.isEnum() ? "E" : "")
                        + (c.isRecord() ? "R" : "")
                        + (c.isAnnotation() ? "A" : "")
                        + (c.isArray() ? "[" : "")
                        + (c.isPrimitive() ? "p" : "")
                        + (c.isAnonymousClass() ? "a" : "")
                        + (c.isLocalClass() ? "l" : "")
                        + (c.isMemberClass() ? "m" : "")
                        + (c.isSealed() ? "s" : "")
                        + (c.isSynthetic() ? "y" : "")
                        + (c.isHidden() ? "h" : "")
                        + "|"
                        + c.getEnclosingClass()
                        + "|"
                        + c.getDeclaringClass()
                        + "|"
                        + (c.getEnclosingMethod() == null ? "" : c.getEnclosingMethod().getName())
                        + "|"
                        + c.descriptorString());
    }

    public static void main(String[] args) throws Exception {
        class Local {}
        Object anon = new Object() {};
        for (Class<?> c :
                new Class<?>[] {
                    ClassFacts.class,
                    I.class,
                    A.class,
                    E.class,
                    E.P.getClass(),
                    R.class,
                    Ann.class,
                    S.class,
                    T.class,
                    Inner.class,
                    Inner.Deep.class,
                    Gen.class,
                    Local.class,
                    anon.getClass(),
                    int.class,
                    void.class,
                    int[][].class,
                    R[].class,
                    String.class,
                    Map.Entry.class,
                    Object.class
                }) {
            show(c);
        }
        System.out.println(
                Gen.class.toGenericString()
                        + " "
                        + Arrays.toString(Gen.class.getTypeParameters())
                        + " "
                        + A.class.toGenericString()
                        + " "
                        + Arrays.toString(S.class.getPermittedSubclasses())
                        + " "
                        + I.class.getGenericInterfaces()[0]);
        System.out.println(
                Number.class.isAssignableFrom(Integer.class)
                        + " "
                        + Integer.class.isAssignableFrom(int.class)
                        + " "
                        + Object.class.isAssignableFrom(int[].class)
                        + " "
                        + I.class.isInstance(null)
                        + " "
                        + Cloneable.class.isInstance(new int[0])
                        + " "
                        + int.class.isInstance(5)
                        + " "
                        + E.class.isInstance(E.P));
        TreeSet<String> members = new TreeSet<>();
        for (Class<?> c : ClassFacts.class.getDeclaredClasses()) {
            members.add(c.getSimpleName());
        }
        System.out.println(members);
        System.out.println(
                Integer.TYPE
                        + " "
                        + int.class.arrayType()
                        + " "
                        + int[].class.componentType()
                        + " "
                        + E.class.getEnumConstants().length
                        + " "
                        + String.class.getEnumConstants()
                        + " "
                        + R.class.getRecordComponents()[1].getType()
                        + " "
                        + ClassFacts.class.getNestHost().getSimpleName()
                        + " "
                        + Inner.class.getNestHost().getSimpleName()
                        + " "
                        + ClassFacts.class
                                .getClassLoader()
                                .equals(ClassLoader.getSystemClassLoader())
                        + " "
                        + String.class.getClassLoader()
                        + " "
                        + E.P.getDeclaringClass().getSimpleName());
        System.out.println(
                new HashSet<>(
                                        List.of(
                                                        int.class,
                                                        Integer.class,
                                                        int.class.arrayType(),
                                                        int[].class)
                                                .stream()
                                                .distinct()
                                                .toList())
                                .size()
                        + " "
                        + (Class.forName("[I") == int[].class)
                        + " "
                        + (Class.forName("[[Lbasics.ClassFacts$R;") == R[][].class)
                        + " "
                        + Class.forPrimitiveName("long"));
    }
}
