package changes;

class Base {
    String name() {
        return "base";
    }

    static String call(Base b) {
        return b.name();
    }
}

class Middle extends Base {
    @Override
    String name() {
        return "middle";
    }
}

class Vanish extends Base {
    String greet() {
        return "hi " + name();
    }
}

interface LeftDefault {
    default String left() {
        return "left";
    }

    default String common() {
        return "left common";
    }

    static String callCommon(LeftDefault l) {
        return l.common();
    }
}

interface RightDefault {
    default String common() {
        return "right common";
    }
}

abstract class AbstractBase {
    abstract String a();

    abstract String b();

    static String callA(AbstractBase x) {
        return x.a();
    }

    static String callB(AbstractBase x) {
        return x.b();
    }
}

class OldParent {
    String who() {
        return "old parent";
    }
}

class NewParent {
    String who() {
        return "new parent";
    }
}

class Moved extends NewParent {}

enum Colour {
    BLUE,
    YELLOW,
    RED
}

record Pair(int a, long b) {}

sealed interface Shape {
    record Circle() implements Shape {}

    record Square() implements Shape {}

    static Shape[] all() {
        return new Shape[] {new Circle(), new Square()};
    }
}
