package org.sharon.core.plugins;

/**
 * Whether a call that fails now counts against its plugin.
 *
 * <p>Code of the platform that a plugin calls lifts the blame while it waits for something that is
 * not the plugin's doing, such as a database that is away: otherwise the plugins would be in
 * quarantine when it is back. What is called outside of a plugin's call is blamed on nobody.
 */
public final class Blame {

    private static final ThreadLocal<Call<?>> CALL = new ThreadLocal<>();

    private Blame() {}

    /** From now on what fails is not the plugin's doing. */
    public static void lift() {
        blamed(false);
    }

    /** From now on it is again. */
    public static void restore() {
        blamed(true);
    }

    static void of(Call<?> call) {
        CALL.set(call);
    }

    static void ofNobody() {
        CALL.remove();
    }

    private static void blamed(boolean is) {
        Call<?> call = CALL.get();
        if (call != null) {
            call.blamed(is);
        }
    }
}
