package org.sharon.core.enabling;

import static java.util.Objects.requireNonNull;

import org.sharon.core.trusts.Opening;

/**
 * What an operator would like a trust to switch on or off. It changes nothing by itself: two people
 * of the trust decide, or one where one is enough.
 *
 * @param digest of the version; empty when it is about none
 * @param opening what the operator proposes to promise to members; nothing when it is not said
 * @param why it is wanted, as members would read it; empty when it is not said
 */
record Wish(
        int trust,
        Kind kind,
        String service,
        String title,
        String version,
        String digest,
        Opening opening,
        String why) {

    Wish {
        requireNonNull(kind, "kind");
        requireNonNull(service, "service");
        requireNonNull(opening, "opening");
        requireNonNull(why, "why");
    }

    /** Where an administrator asks for it. */
    String address() {
        return "%s/%s/%s".formatted(PluginPages.LIST, service, kind.word());
    }
}
