package dispatch;

/// The class wins, then the most specific interface; explicit choice with I.super.
public final class DefaultMethods {
    interface Top {
        default String who() {
            return "Top";
        }

        default String twice() {
            return who() + who();
        }
    }

    interface Left extends Top {
        @Override
        default String who() {
            return "Left";
        }
    }

    interface Right extends Top {}

    interface Low extends Left {
        @Override
        default String who() {
            return "Low>" + Left.super.who();
        }
    }

    static class None implements Top {}

    static class LeftRight implements Left, Right {}

    static class Base {
        public String who() {
            return "Base";
        }
    }

    static class Wins extends Base implements Left {}

    static class Chooses implements Left, Another {
        @Override
        public String who() {
            return Left.super.who() + "&" + Another.super.who();
        }
    }

    interface Another {
        default String who() {
            return "Another";
        }
    }

    static class LowRight extends LeftRight implements Low {}

    abstract static class Again implements Top {
        @Override
        public abstract String who();
    }

    static class Made extends Again {
        @Override
        public String who() {
            return "Made";
        }
    }

    interface Reabstracted extends Top {
        @Override
        String who();
    }

    interface Diamond extends Right, Left {}

    public static void main(String[] args) {
        Top[] all = {
            new None(),
            new LeftRight(),
            new Wins(),
            new Chooses(),
            new LowRight(),
            new Made(),
            new Diamond() {},
            (Reabstracted) () -> "lambda"
        };
        for (Top top : all) {
            System.out.println(top.who() + " " + top.twice());
        }
        Another another = new Chooses();
        System.out.println(another.who());
        Top anonymous =
                new Top() {
                    @Override
                    public String twice() {
                        return "anon " + Top.super.twice();
                    }
                };
        System.out.println(anonymous.twice());
    }
}
