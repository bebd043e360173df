package org.sharon.core.web;

import java.util.Optional;
import java.util.function.LongConsumer;

/** Tells who holds a session. Bound by the feature that knows people. */
public interface VisitorLookup {

    /**
     * Whoever holds the session of this cookie; empty when it has ended or never was. Blocks. A
     * look keeps nobody signed in: for what goes on by itself, such as a socket that is still open.
     */
    Optional<Visitor> find(String token);

    /**
     * The same for somebody who has just done something: they stay signed in for as long as people
     * do who have done something now.
     */
    Optional<Visitor> welcome(String token);

    /** How long this session goes on, as this node last saw it; empty when it has ended. Blocks. */
    Optional<SessionTime> timeOf(String token);

    /**
     * Calls {@code changed} with the number of an account, on whatever thread it happens, when
     * something about it has changed on this node: a session has ended, or who it is.
     */
    void follow(LongConsumer changed);

    /** Something about this account has changed on another node: look again next time. */
    void forget(long account);
}
