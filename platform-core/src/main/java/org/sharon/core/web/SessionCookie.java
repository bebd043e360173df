package org.sharon.core.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * The one cookie that says who somebody is: {@code __Host-sharon} under TLS, {@code sharon} on
 * http.
 */
public final class SessionCookie {

    private static final String PLAIN = "sharon";
    private static final String SECURE = "__Host-sharon";

    private SessionCookie() {}

    /** A {@code Set-Cookie} value that lasts until the browser closes. */
    public static String set(String token, boolean secure) {
        return secure
                ? SECURE + "=" + token + "; Path=/; Secure; HttpOnly; SameSite=Lax"
                : PLAIN + "=" + token + "; Path=/; HttpOnly; SameSite=Lax";
    }

    /** A {@code Set-Cookie} value that takes the cookie away. */
    public static String gone(boolean secure) {
        return set("", secure) + "; Max-Age=0";
    }

    static Optional<String> read(HttpServerRequest request) {
        Cookie cookie = request.getCookie(isSecure(request) ? SECURE : PLAIN);
        return cookie == null || cookie.getValue().isEmpty()
                ? Optional.empty()
                : Optional.of(cookie.getValue());
    }

    /** A proxy that ends TLS says so; without one, plain http is only ever a laptop. */
    static boolean isSecure(HttpServerRequest request) {
        return request.isSSL() || "https".equals(request.getHeader("X-Forwarded-Proto"));
    }
}
