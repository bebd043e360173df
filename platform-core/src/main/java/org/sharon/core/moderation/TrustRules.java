package org.sharon.core.moderation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.sharon.core.moderation.rules.RuleSet;
import org.sharon.core.plugins.Service;

/** What a trust has added to the rules of a service. Bound by whoever keeps such rules. */
public interface TrustRules {

    /** Trusts add nothing. */
    TrustRules NONE = (trust, service, rules) -> Added.nothing(rules);

    /**
     * The rules that read a text.
     *
     * @param rules all there are
     * @param trouble why some of what the trust wants cannot be asked, for staff; then every text
     *     is held for a person
     */
    record Added(RuleSet rules, Optional<String> trouble) {

        public Added {
            requireNonNull(rules, "rules");
            requireNonNull(trouble, "trouble");
        }

        /** The service's rules alone. */
        public static Added nothing(RuleSet rules) {
            return new Added(rules, Optional.empty());
        }
    }

    /**
     * What reads a text of a member of {@code trust}. Asked for each text, so it answers from
     * memory wherever it can.
     *
     * @param rules the platform's rules and those of this version of the service
     */
    Added of(int trust, Service service, RuleSet rules);

    /**
     * A version is about to serve: the moment to compile what trusts have added, so that the first
     * text does not wait for it. What goes wrong here does not keep the version from serving.
     */
    default void prepare(Service service, RuleSet rules) {}

    /** Let go of everything that was made for this version. */
    default void forget(Service service) {}
}
