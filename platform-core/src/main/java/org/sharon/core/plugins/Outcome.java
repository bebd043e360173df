package org.sharon.core.plugins;

import static java.util.Objects.requireNonNull;

/** How a call into plugin code ended. A caller that gets {@link Failed} lets a person decide. */
public sealed interface Outcome<T> permits Outcome.Answered, Outcome.Failed {

    /** The plugin answered in time. */
    record Answered<T>(T value) implements Outcome<T> {

        public Answered {
            requireNonNull(value, "value");
        }
    }

    /**
     * The plugin did not answer.
     *
     * @param rule the rule that was running, as the call last told {@link Progress#at}; may be
     *     empty
     */
    record Failed<T>(Reason reason, String rule) implements Outcome<T> {

        public Failed {
            requireNonNull(reason, "reason");
            requireNonNull(rule, "rule");
        }
    }

    /** Why there is no answer. */
    enum Reason {
        /** It took too long, or no thread of its service was free. */
        LATE,
        /** It threw something, or answered {@code null}. */
        THREW,
        /** It used up its steps or its memory. */
        EXHAUSTED,
        /** It failed too often within the hour and is not called until somebody looks at it. */
        QUARANTINED,
        /** No such service is here. */
        MISSING
    }
}
