package kinds;

class Above {}

interface Beside {}

class Holder extends Above implements Beside {
    static int shared = 1;
    int inherited = 2;
    int plain = 3;
    static int plainStatic = 4;
    String movedField = "holder";
    int[][] matrix;

    String nowDefault() {
        return "holder";
    }

    static String nowAbove() {
        return "holder";
    }

    static String nowInInterface() {
        return "holder";
    }

    String takes(int i) {
        return "int";
    }

    String many(int... all) {
        return "many";
    }

    String arrays(int[] a, String[][] b) {
        return "arrays";
    }

    String kinds(boolean z, byte b, char c, short s, int i, long j, float f, double d, Holder h, Lost[] l) {
        return "kinds";
    }
}

class Lost {}

class BecameEnum {}

class BecameInterface {}

interface Constants {
    String fromInterface = new String("four");
}

interface Moves {
    static String helper() {
        return "static";
    }

    default String defaulted() {
        return "default";
    }

    default String hidden() {
        return "open";
    }

    static String closed() {
        return "open";
    }
}

class Own extends IllegalStateException {
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
