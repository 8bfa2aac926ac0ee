package supers;

class GrandParent {
    public String appearsBetween() {
        return "grandparent";
    }
}

interface Extra {}

class Parent extends GrandParent implements Extra {
    int field = 1;

    public String gone() {
        return "parent";
    }

    public String becameAbstract() {
        return "parent";
    }

    public String becameStatic() {
        return "parent";
    }

    public String becamePrivate() {
        return "parent";
    }

    public String movedUp() {
        return "parent";
    }

    public long otherType() {
        return 1;
    }

    public String viaInterface() {
        return "parent";
    }
}

interface RightBase {}

interface Left {
    default String kept() {
        return "left";
    }

    default String gone() {
        return "left";
    }

    default String becameAbstract() {
        return "left";
    }
}

interface Right extends RightBase {
    default String both() {
        return "right";
    }

    default String inherited() {
        return "right";
    }
}
