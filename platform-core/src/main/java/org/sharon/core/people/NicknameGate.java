package org.sharon.core.people;

/**
 * Judges a nickname like everything else that people type. Bound by the feature that knows the
 * safety rules; without one every nickname passes.
 */
public interface NicknameGate {

    /**
     * Whether a person should look at {@code nickname} before others see it. Blocks. A gate that
     * cannot tell says yes.
     *
     * @param service the id of the service whose rules apply as well
     */
    boolean needsAPerson(int trust, String service, String nickname);
}
