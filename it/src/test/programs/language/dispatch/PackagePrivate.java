package dispatch;

import dispatch.other.Outside;

/// A package-private method is overridden only inside its package; a class of another package
/// starts a new method.
public final class PackagePrivate {
    public static class Inside extends Outside {
        String secret() {
            return "Inside.secret";
        }

        @Override
        protected String shared() {
            return "Inside.shared+" + super.shared();
        }
    }

    static class Back extends Inside {
        @Override
        String secret() {
            return "Back.secret";
        }
    }

    public static void main(String[] args) {
        Outside[] all = {new Outside(), new Inside(), new Back(), Outside.child()};
        for (Outside one : all) {
            System.out.println(
                    one.callSecret() + " " + one.callShared() + " " + Outside.callSecretOf(one));
        }
        System.out.println(((Inside) all[1]).secret() + " " + ((Inside) all[2]).secret());
        System.out.println(((Inside) all[2]).shared());
    }
}
