package org.sharon.core.web;

import java.util.Optional;

/** Tells who holds a session. Bound by the feature that knows people. Blocks. */
public interface VisitorLookup {

    /** Whoever holds the session of this cookie; empty when it has ended or never was. */
    Optional<Visitor> find(String token);
}
