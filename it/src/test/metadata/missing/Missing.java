package missing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Phaser;

/// Calls members of a library class that are shown, being those of a superclass, but foretold by nothing.
public final class Missing {
    static final class Own extends Phaser {
        Own(int parties) {
            super(parties);
        }
    }

    interface Action {
        Object run() throws ReflectiveOperationException;
    }

    public static void main(String[] args) {
        Object own = new Own(3);
        show("method", () -> own.getClass().getMethod(text("getUnarrivedParties")).invoke(own));
        show("constructor", () -> {
            Object made = own.getClass().getSuperclass().getConstructor(parameters(int.class)).newInstance(5);
            return ((Phaser) made).getRegisteredParties();
        });
        show("proxy", () -> Proxy.newProxyInstance(null, int[].class.getInterfaces(), (p, m, a) -> null) instanceof Cloneable);
    }

    /// Never a constant.
    private static String text(String constant) {
        return new StringBuilder(constant).toString();
    }

    private static Class<?>[] parameters(Class<?>... all) {
        return all.clone();
    }

    private static void show(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (InvocationTargetException e) {
            System.out.println(what + ": " + e.getCause());
        } catch (ReflectiveOperationException | Error | UnsupportedOperationException e) {
            System.out.println(what + ": " + e.getMessage());
        }
    }
}
