package objects;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;

/// Identity hash and equality rules, clone, toString defaults, getClass, finalizer-free life.
public final class ObjectMethods {
    static class Plain {
        int k;

        Plain(int k) {
            this.k = k;
        }
    }

    static class Equal {
        final int k;

        Equal(int k) {
            this.k = k;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Equal e && e.k == k;
        }

        @Override
        public int hashCode() {
            return k % 4;
        }

        @Override
        public String toString() {
            return "E" + k;
        }
    }

    static class Sheep implements Cloneable {
        int[] wool = {1, 2};
        String name = "dolly";
        long id = 1L << 40;
        double d = 0.1;
        Sheep self = this;

        @Override
        public Sheep clone() {
            try {
                return (Sheep) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static class Lamb extends Sheep {
        byte b = 7;

        Lamb() {
            wool = new int[] {9};
        }
    }

    static class NotCloneable {
        Object tryClone() throws CloneNotSupportedException {
            return super.clone();
        }
    }

    public static void main(String[] args) {
        Plain p = new Plain(1), q = new Plain(1);
        System.out.println(
                p.equals(q)
                        + " "
                        + p.equals(p)
                        + " "
                        + (p.hashCode() == p.hashCode())
                        + " "
                        + (System.identityHashCode(p) == p.hashCode())
                        + " "
                        + System.identityHashCode(null));
        String s = p.toString();
        System.out.println(
                s.equals("objects.ObjectMethods$Plain@" + Integer.toHexString(p.hashCode())));
        Equal e = new Equal(5);
        System.out.println(
                e.equals(new Equal(5))
                        + " "
                        + e.hashCode()
                        + " "
                        + (System.identityHashCode(e) == System.identityHashCode(new Equal(5)))
                        + " "
                        + Objects.hash(1, "a", null)
                        + " "
                        + Objects.hashCode(null)
                        + " "
                        + Objects.equals(null, null));
        Map<Object, Integer> map = new HashMap<>();
        Map<Object, Integer> identity = new IdentityHashMap<>();
        for (int i = 0; i < 40; i++) {
            map.merge(new Equal(i % 10), 1, Integer::sum);
            identity.merge(new Equal(i % 10), 1, Integer::sum);
        }
        System.out.println(
                map.size()
                        + " "
                        + identity.size()
                        + " "
                        + map.get(new Equal(3))
                        + " "
                        + identity.get(new Equal(3)));
        Lamb a = new Lamb();
        Sheep b = a.clone();
        b.wool[0]++;
        b.name = "copy";
        System.out.println(
                a.wool[0]
                        + " "
                        + a.name
                        + " "
                        + b.name
                        + " "
                        + b.getClass().getSimpleName()
                        + " "
                        + (b.self == a)
                        + " "
                        + b.id
                        + " "
                        + b.d
                        + " "
                        + ((Lamb) b).b
                        + " "
                        + (b.wool == a.wool));
        try {
            new NotCloneable().tryClone();
        } catch (CloneNotSupportedException x) {
            System.out.println(x);
        }
        int[] hashes = new int[2000];
        Object[] keep = new Object[2000];
        for (int i = 0; i < 2000; i++) {
            keep[i] = new Object();
            hashes[i] = keep[i].hashCode();
        }
        java.util.Set<Integer> distinct = new java.util.HashSet<>();
        boolean stable = true;
        byte[][] garbage = new byte[64][];
        for (int i = 0; i < 4000; i++) {
            garbage[i & 63] = new byte[10_000];
        }
        for (int i = 0; i < 2000; i++) {
            stable &= hashes[i] == keep[i].hashCode();
            distinct.add(hashes[i]);
        }
        System.out.println(stable + " " + (distinct.size() > 1900));
        System.out.println(
                new int[0].getClass().getName()
                        + " "
                        + "".getClass()
                        + " "
                        + ((Object) 5).getClass()
                        + " "
                        + Runnable.class
                        + " "
                        + int.class
                        + " "
                        + void.class
                        + " "
                        + new Object() {}.getClass().getName());
        System.out.println(
                "hash".hashCode()
                        + " "
                        + "".hashCode()
                        + " "
                        + new String("hash").hashCode()
                        + " "
                        + java.util.List.of("a", 1).hashCode()
                        + " "
                        + Map.of("k", "v").hashCode()
                        + " "
                        + java.util.Optional.of(3).hashCode()
                        + " "
                        + Map.entry("a", "b").hashCode());
        System.out.println(
                Objects.toString(null, "dflt")
                        + " "
                        + Objects.requireNonNullElse(null, "else")
                        + " "
                        + Objects.compare("a", "b", String::compareTo)
                        + " "
                        + Objects.toIdentityString(p).equals(s));
    }
}
