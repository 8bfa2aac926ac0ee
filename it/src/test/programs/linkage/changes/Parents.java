package changes;

class Base {
    String name() {
        return "base";
    }

    static String call(Base b) {
        return b.name();
    }
}

class Middle extends Base {}

class Vanish extends Base {
    String greet() {
        return "hi " + name();
    }

    @Override
    String name() {
        return "vanish";
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

interface RightDefault {}

abstract class AbstractBase {
    abstract String a();

    static String callA(AbstractBase x) {
        return x.a();
    }

    static String callB(AbstractBase x) {
        return "no b";
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

class Moved extends OldParent {}

enum Colour {
    RED,
    GREEN,
    BLUE
}

record Pair(int a, int b) {}

sealed interface Shape {
    record Circle() implements Shape {}

    static Shape[] all() {
        return new Shape[] {new Circle()};
    }
}
