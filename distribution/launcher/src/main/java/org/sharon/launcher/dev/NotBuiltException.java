package org.sharon.launcher.dev;

/** The plugin does not build. The message says where, a line for each problem. */
final class NotBuiltException extends Exception {

    private static final long serialVersionUID = 1L;

    NotBuiltException(String message) {
        super(message);
    }
}
