package org.sharon.launcher.signing;

import org.sharon.launcher.home.CannotStartException;

/** The part of a JDK that signs, which a Java that only runs programs does not have. */
public final class DevelopmentKit {

    private DevelopmentKit() {}

    /**
     * To be called before {@link PluginSigner} is touched, for that class cannot even be loaded
     * without it.
     *
     * @throws CannotStartException when this Java cannot sign
     */
    public static void require() {
        if (ModuleLayer.boot().findModule("jdk.jartool").isEmpty()) {
            throw new CannotStartException(
                    "Signing needs a JDK, and this Java (%s) can only run programs. Install a JDK 17 or newer, or set JAVA_HOME to one."
                            .formatted(System.getProperty("java.home")));
        }
    }
}
