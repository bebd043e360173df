package org.sharon.core.notices;

import java.util.Set;
import org.sharon.core.web.Visitor;

/**
 * A feature that tells of something, for whoever has the feature. A kind that no feature names is
 * offered to everybody; one that several name, to whoever has one of them.
 */
public interface NoticeOffer {

    /** What it tells of. */
    Set<NoticeKind> kinds();

    /** Whether this person can be told of it now. May block. */
    boolean isFor(Visitor visitor);
}
