package org.sharon.core.display;

import com.google.inject.Inject;
import org.sharon.core.language.Language;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.LanguageCookie;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/**
 * Changes what the interface speaks: on this device, and wherever the person signs in. A link and
 * not a form, so that it works wherever somebody stands; whoever is tricked into following it reads
 * Welsh.
 */
final class LanguagePages implements RouteGroup {

    private final Displays displays;

    @Inject
    LanguagePages(Displays displays) {
        this.displays = displays;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/language/:tag", Access.OPEN, this::change);
    }

    private Answer change(Request request) {
        Language language = Language.of(request.path("tag")).orElseThrow(NotFoundException::new);
        request.findVisitor()
                .ifPresent(each -> displays.choose(each, displays.of(each).in(language)));
        String to = request.query("to");
        return Redirect.to(Redirect.isAddress(to) ? to : "/")
                .withCookie(LanguageCookie.set(language, request.isSecure()));
    }
}
