package org.sharon.core.conversations;

import java.util.function.LongConsumer;
import org.sharon.core.web.Visitor;

/** Knows what each reader would rather not see at once. Bound by muting. */
public interface Folding {

    /** Nobody minds anything. */
    Folding NONE =
            new Folding() {
                @Override
                public Folds of(Visitor reader) {
                    return Folds.NONE;
                }

                @Override
                public Folds of(long account) {
                    return Folds.NONE;
                }

                @Override
                public void follow(LongConsumer changed) {}
            };

    /** May block for one look. */
    Folds of(Visitor reader);

    /** The same by the number of an account. */
    Folds of(long account);

    /** Calls {@code changed} with an account's number when they have changed their mind. */
    void follow(LongConsumer changed);
}
