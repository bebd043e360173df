package org.sharon.core.web;

/**
 * Answers a request. Ordinary sequential code: it runs on the request pool, never on an event loop.
 */
@FunctionalInterface
public interface Handler {

    Answer handle(Request request);
}
