package io;

import java.io.*;
import java.util.*;

/// Object streams: graphs, cycles, transient, custom read and write, Externalizable, enums,
/// records, readResolve, versions.
public final class Serialization {
    static class Node implements Serializable {
        private static final long serialVersionUID = 1;
        String name;
        Node next;
        transient int cache = 7;
        int[] data = {1, 2};
        List<Node> kids = new ArrayList<>();

        Node(String name) {
            this.name = name;
        }
    }

    static class Custom implements Serializable {
        private static final long serialVersionUID = 2;
        transient String secret;

        Custom(String s) {
            secret = s;
        }

        private void writeObject(ObjectOutputStream o) throws IOException {
            o.defaultWriteObject();
            o.writeUTF(new StringBuilder(secret).reverse().toString());
        }

        private void readObject(ObjectInputStream i) throws IOException, ClassNotFoundException {
            i.defaultReadObject();
            secret = i.readUTF() + "!";
        }
    }

    public static class Ext implements Externalizable {
        int v;

        public Ext() {
            System.out.println("Ext()");
        }

        Ext(int v) {
            this.v = v;
        }

        public void writeExternal(ObjectOutput o) throws IOException {
            o.writeInt(v * 2);
        }

        public void readExternal(ObjectInput i) throws IOException {
            v = i.readInt();
        }
    }

    static class Single implements Serializable {
        static final Single IT = new Single();

        private Object readResolve() {
            return IT;
        }
    }

    static class NotSer {
        int x = 5;

        NotSer() {
            System.out.println("NotSer()");
        }
    }

    static class Child extends NotSer implements Serializable {
        int y = 6;
    }

    record Rec(int a, String b) implements Serializable {
        Rec {
            System.out.println("Rec canonical");
        }
    }

    enum Color {
        RED {},
        BLUE
    }

    static Object copy(Object o) throws Exception {
        ByteArrayOutputStream b = new ByteArrayOutputStream();
        try (ObjectOutputStream s = new ObjectOutputStream(b)) {
            s.writeObject(o);
        }
        return new ObjectInputStream(new ByteArrayInputStream(b.toByteArray())).readObject();
    }

    public static void main(String[] args) throws Exception {
        Node a = new Node("a"), b = new Node("b");
        a.next = b;
        b.next = a;
        a.kids.add(b);
        a.kids.add(a);
        Node c = (Node) copy(a);
        System.out.println(
                c.name
                        + c.next.name
                        + (c.next.next == c)
                        + c.cache
                        + c.data[1]
                        + (c.kids.get(1) == c)
                        + (c.kids.get(0) == c.next));
        System.out.println(
                ((Custom) copy(new Custom("abc"))).secret
                        + " "
                        + ((Ext) copy(new Ext(21))).v
                        + " "
                        + (copy(Single.IT) == Single.IT)
                        + " "
                        + (copy(Color.RED) == Color.RED)
                        + " "
                        + copy(new Rec(1, "x")));
        Child ch = new Child();
        ch.x = 99;
        ch.y = 98;
        Child d = (Child) copy(ch);
        System.out.println(d.x + " " + d.y);
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("list", List.of(1, 2));
        m.put("date", new Date(0));
        m.put("arr", new long[] {1, 2});
        m.put("big", new java.math.BigDecimal("1.50"));
        m.put("opt", new TreeSet<>(Set.of("q", "p")));
        Map<?, ?> n = (Map<?, ?>) copy(m);
        System.out.println(
                n.keySet()
                        + " "
                        + n.get("list")
                        + ((long[]) n.get("arr"))[1]
                        + n.get("big")
                        + n.get("opt")
                        + ((Date) n.get("date")).getTime());
        try {
            copy(new NotSer());
        } catch (NotSerializableException e) {
            System.out.println(e.getMessage());
        }
        try {
            copy(new Object[] {1, new Thread()});
        } catch (NotSerializableException e) {
            System.out.println(e.getMessage());
        }
        try {
            new ObjectInputStream(new ByteArrayInputStream(new byte[] {1, 2, 3, 4}));
        } catch (StreamCorruptedException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(
                ObjectStreamClass.lookup(Node.class).getSerialVersionUID()
                        + " "
                        + ObjectStreamClass.lookup(Rec.class).getName()
                        + " "
                        + ObjectStreamClass.lookup(Node.class).getFields().length);
    }
}
