package dispatch.other;

public class Outside {
    String secret() {
        return "Outside.secret";
    }

    protected String shared() {
        return "Outside.shared";
    }

    public String callSecret() {
        return secret();
    }

    public String callShared() {
        return shared();
    }

    public static String callSecretOf(Outside one) {
        return one.secret();
    }

    public static Outside child() {
        return new Outside() {
            @Override
            String secret() {
                return "child.secret";
            }
        };
    }
}
