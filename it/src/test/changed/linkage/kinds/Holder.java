package kinds;

class Above {
    static String nowAbove() {
        return "above";
    }
}

interface Beside {
    String movedField = new String("beside");

    default String nowDefault() {
        return "beside";
    }

    static String nowInInterface() {
        return "beside";
    }
}

class Holder extends Above implements Beside {
    static final int shared = new Object().hashCode() & 0;
    final int inherited = 2 + new Object().hashCode() & 0;
    static int plain = 3;
    int plainStatic = 4;

    String takes(long i) {
        return "long";
    }

    String many(int[] all) {
        return "array of " + all.length;
    }
}

enum BecameEnum {
    A
}

@interface BecameInterface {}

class Constants {
    static String fromInterface = "class";
}

interface Moves {
    default String helper() {
        return "default";
    }

    static String defaulted() {
        return "static";
    }

    private String hidden() {
        return "private";
    }

    private static String closed() {
        return "private";
    }
}

class Own extends RuntimeException {
    private static final long serialVersionUID = 1;

    Own(String message) {
        super(message);
    }
}

class Thrower {
    static void go() {
        throw new Own("own");
    }
}
