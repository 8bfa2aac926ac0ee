package io;

import java.util.*;

/// Scanner over strings, StringTokenizer, Properties, StringJoiner.
public final class ScannersAndTokenizers {
    public static void main(String[] args) throws Exception {
        Scanner s =
                new Scanner("12 3.5 word true 0x1f 99999999999 \u4e2d\nsecond line here\n\n-7 end")
                        .useLocale(Locale.ROOT);
        System.out.println(
                s.nextInt()
                        + s.nextDouble()
                        + s.next()
                        + s.nextBoolean()
                        + s.hasNextInt()
                        + s.next()
                        + s.hasNextInt()
                        + s.nextLong()
                        + s.next()
                        + "|"
                        + s.nextLine()
                        + "|"
                        + s.nextLine()
                        + "|"
                        + s.nextLine()
                        + "|"
                        + s.nextByte()
                        + s.hasNextInt()
                        + s.next()
                        + s.hasNext());
        try {
            s.next();
        } catch (NoSuchElementException e) {
            System.out.println(e.getClass().getSimpleName());
        }
        try {
            new Scanner("abc").nextInt();
        } catch (InputMismatchException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(
                new Scanner("a,b;c").useDelimiter("[,;]").tokens().toList()
                        + " "
                        + new Scanner("k1=v1 k2=v2").findInLine("(\\w+)=(\\w+)")
                        + " "
                        + new Scanner("ff 77").useRadix(16).nextInt()
                        + " "
                        + new Scanner("x1y22z").findAll("\\d+").map(r -> r.group()).toList()
                        + " "
                        + new Scanner("1,234 5").useLocale(Locale.ROOT).nextInt());
        StringTokenizer t = new StringTokenizer("a b\tc,,d", " ,\t", true);
        StringBuilder b = new StringBuilder();
        b.append(t.countTokens()).append(':');
        while (t.hasMoreTokens()) {
            b.append('[').append(t.nextToken()).append(']');
        }
        System.out.println(b);
        StringTokenizer u = new StringTokenizer("x=1;y=2");
        System.out.println(
                u.nextToken("=") + u.nextToken("=;") + u.nextToken(";") + u.countTokens());
        try {
            new StringTokenizer("").nextToken();
        } catch (NoSuchElementException e) {
            System.out.println("none");
        }
        Properties p = new Properties();
        p.load(
                new java.io.StringReader(
                        "# comment\n"
                            + "a=1\n"
                            + "b : two words \n"
                            + "c\\ d=e\\\n"
                            + "  continued\n"
                            + "u=\\u00e9\\t|\n"
                            + "empty=\n"
                            + "!x\n"
                            + "novalue"));
        System.out.println(new TreeMap<>(p) + " " + p.getProperty("none", "default"));
        java.io.StringWriter w = new java.io.StringWriter();
        Properties q = new Properties(p);
        q.setProperty("z key", "v\u4e2d=:#");
        q.store(w, null);
        System.out.println(
                w.toString().lines().filter(l -> !l.startsWith("#")).toList()
                        + " "
                        + q.getProperty("a")
                        + " "
                        + q.stringPropertyNames().size());
        StringJoiner j = new StringJoiner(", ", "{", "}");
        j.setEmptyValue("EMPTY");
        System.out.println(j);
        j.add("a").add("b").merge(new StringJoiner("-").add("c").add("d"));
        System.out.println(j + " " + j.length());
        System.out.println(
                System.getProperty("line.separator").length()
                        + System.getProperty("file.separator")
                        + System.getProperty("path.separator")
                        + " "
                        + System.getProperty("java.specification.version")
                        + " "
                        + System.getProperty("nope")
                        + " "
                        + System.lineSeparator().equals("\n")
                        + " "
                        + Integer.getInteger("nope", 5)
                        + Boolean.getBoolean("nope"));
        System.setProperty("mine", "42");
        System.out.println(
                Integer.getInteger("mine")
                        + System.clearProperty("mine")
                        + System.getProperty("mine"));
    }
}
