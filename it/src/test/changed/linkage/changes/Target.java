package changes;

class Target {
    String wasStatic() {
        return "instance now";
    }

    static String becameStatic() {
        return "static now";
    }

    int fieldWasStatic = 1;
    static int fieldBecameStatic = 2;

    private String becamePrivate() {
        return "private";
    }

    private int fieldBecamePrivate = 3;
    final int becameFinal = 4;

    @Override
    public String toString() {
        return "new target" + becamePrivate() + fieldBecamePrivate;
    }
}

abstract class BecameAbstract {
    @Override
    public String toString() {
        return "abstract";
    }
}

abstract class WasInterface {
    public abstract String hello();
}

interface WasClass {
    static int twice(int x) {
        return 2 * x;
    }
}

class UsesInterface extends WasInterface {
    public String hello() {
        return "hello";
    }
}

interface Contract {
    String first();

    String second();

    default String third() {
        return "third by default for " + first();
    }

    static String callFirst(Contract c) {
        return c.first();
    }

    static String callSecond(Contract c) {
        return c.second();
    }

    static String callThird(Contract c) {
        return c.third();
    }
}

class NoLonger {
    public String first() {
        return "first of NoLonger";
    }
}

class HasFinal {
    final String m() {
        return "HasFinal.m";
    }
}

final class BecameFinal {}

interface BecameInterface {}

class BecameClass {}
