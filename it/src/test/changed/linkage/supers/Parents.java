package supers;

class GrandParent {
    public String appearsBetween() {
        return "grandparent";
    }

    public String movedUp() {
        return "grandparent";
    }
}

interface Extra {
    default String viaInterface() {
        return "extra";
    }
}

abstract class Parent extends GrandParent implements Extra {
    static int field = 2;

    public abstract String becameAbstract();

    public static String becameStatic() {
        return "static parent";
    }

    private String becamePrivate() {
        return "private parent";
    }

    @Override
    public String appearsBetween() {
        return "parent";
    }

    public int otherType() {
        return 2;
    }
}

interface RightBase {
    default String inherited() {
        return "right base";
    }
}

interface Left {
    default String kept() {
        return "new left";
    }

    String becameAbstract();

    default String both() {
        return "left both";
    }
}

interface Right extends RightBase {
    default String both() {
        return "right both";
    }
}
