package org.sharon.core.web;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/**
 * The headers of every answer. Nothing is loaded from anywhere else, nothing runs or styles inline,
 * nothing is kept, nobody may frame or index us.
 */
final class SecurityHeaders implements Handler<RoutingContext> {

    // "same-origin" and not "no-referrer": with the latter a browser hides the origin of our own
    // forms.
    private static final String REFERRER = "same-origin";

    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; media-src 'self'; manifest-src 'self'; worker-src 'self';"
                    + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Override
    public void handle(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", CONTENT);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", REFERRER);
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.set("X-Robots-Tag", "noindex, nofollow, noarchive");
        headers.set("Cache-Control", "no-store");
        if (SessionCookie.isSecure(context.request())) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        context.next();
    }
}
