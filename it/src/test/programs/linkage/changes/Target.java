package changes;

class Target {
    static String wasStatic() {
        return "static";
    }

    String becameStatic() {
        return "instance";
    }

    static int fieldWasStatic = 1;
    int fieldBecameStatic = 2;

    String becamePrivate() {
        return "package";
    }

    int fieldBecamePrivate = 3;
    int becameFinal = 4;

    @Override
    public String toString() {
        return "old target";
    }
}

class BecameAbstract {
    @Override
    public String toString() {
        return "concrete";
    }
}

interface WasInterface {
    String hello();
}

class WasClass {
    static int twice(int x) {
        return 2 * x;
    }
}

class UsesInterface implements WasInterface {
    public String hello() {
        return "hello";
    }
}

interface Contract {
    String first();

    static String callFirst(Contract c) {
        return c.first();
    }

    static String callSecond(Contract c) {
        return "no second";
    }

    static String callThird(Contract c) {
        return "no third";
    }
}

class NoLonger implements Contract {
    public String first() {
        return "first of NoLonger";
    }
}

class HasFinal {
    String m() {
        return "HasFinal.m";
    }
}

class BecameFinal {}

class BecameInterface {}

interface BecameClass {}
