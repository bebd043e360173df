package org.sharon.core.people;

import org.sharon.core.web.Request;

/** The network address that tries are counted by. */
final class Caller {

    private Caller() {}

    /**
     * Behind a proxy on the same machine, the address the proxy saw; else the one we see. What a
     * stranger claims about their own address is not believed.
     */
    static String of(Request request) {
        String seen = request.remoteAddress();
        boolean local = seen.startsWith("127.") || seen.equals("0:0:0:0:0:0:0:1");
        String forwarded = request.header("X-Forwarded-For");
        return local && !forwarded.isBlank()
                ? forwarded.substring(forwarded.lastIndexOf(',') + 1).strip()
                : seen;
    }
}
