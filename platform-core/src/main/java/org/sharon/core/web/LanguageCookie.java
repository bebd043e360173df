package org.sharon.core.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Optional;
import org.sharon.core.language.Language;

/**
 * What the interface speaks on one device, before sign-in and after. It says nothing about who
 * somebody is. An address with {@code ?language=cy} speaks that, and so do the pages after it. A
 * device on which nobody has chosen reads what its browser prefers of the languages that there are.
 */
public final class LanguageCookie {

    private static final String NAME = "language";
    private static final long YEAR = 31_536_000;
    private static final int LONGEST_WISH = 200;

    private LanguageCookie() {}

    /** A {@code Set-Cookie} value for a year. */
    public static String set(Language language, boolean secure) {
        return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s"
                .formatted(NAME, language.tag(), YEAR, secure ? "; Secure" : "");
    }

    /** An address after which a device that forgets its cookies still reads the same language. */
    public static String keptBy(String path) {
        return Language.current() == Language.ENGLISH
                ? path
                : path + "?" + NAME + "=" + Language.current().tag();
    }

    /** What this request is answered in. */
    static Language of(HttpServerRequest request) {
        return asked(request).orElseGet(() -> ofDevice(request));
    }

    /** Whether the address asks for another language than the device has. */
    static boolean isNew(HttpServerRequest request) {
        return asked(request).isPresent() && !asked(request).equals(Optional.of(ofDevice(request)));
    }

    private static Language ofDevice(HttpServerRequest request) {
        return kept(request).or(() -> wished(request)).orElse(Language.ENGLISH);
    }

    private static Optional<Language> asked(HttpServerRequest request) {
        return Optional.ofNullable(request.getParam(NAME)).flatMap(Language::of);
    }

    private static Optional<Language> kept(HttpServerRequest request) {
        Cookie cookie = request.getCookie(NAME);
        return cookie == null ? Optional.empty() : Language.of(cookie.getValue());
    }

    /** What comes first in the settings of the browser. */
    private static Optional<Language> wished(HttpServerRequest request) {
        String header = request.getHeader("Accept-Language");
        if (header == null || header.length() > LONGEST_WISH) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(each -> each.getWeight() > 0)
                    .map(each -> each.getRange().split("-", 2)[0])
                    .flatMap(tag -> Language.of(tag).stream())
                    .findFirst();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
