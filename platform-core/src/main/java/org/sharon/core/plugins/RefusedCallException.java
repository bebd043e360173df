package org.sharon.core.plugins;

/**
 * What a plugin hears when the platform does not do what it asked for while it was called. Its
 * message is the platform's own, with nothing in it of what a member wrote, so that operators and
 * developers may read it. No plugin sees this class, so none can put words of its own into it.
 */
public final class RefusedCallException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public RefusedCallException(String why) {
        super(why);
    }
}
