package org.sharon.core.display;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.util.Arrays;
import org.sharon.core.language.Language;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Display;
import org.sharon.core.web.LanguageCookie;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Where a person chooses how pages look. */
final class DisplayPages implements RouteGroup {

    private static final String PAGE = "/me/display";

    private final Displays displays;

    @Inject
    DisplayPages(Displays displays) {
        this.displays = displays;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.SIGNED_IN, this::show);
        routes.post(PAGE, Access.SIGNED_IN, this::choose);
    }

    private Answer show(Request request) {
        boolean saved = request.query("done").equals("saved");
        return Page.of(
                "display/display.jte",
                new DisplayView(
                        displays.of(request.visitor()),
                        saved ? say("display.pages-look-like-this-from-now") : ""));
    }

    /** What is missing or unknown is as for everybody. */
    private Answer choose(Request request) {
        Language language = Language.of(request.form("language")).orElse(Language.ENGLISH);
        displays.choose(
                request.visitor(),
                new Display(
                        chosen(request, "text", Display.Text.values()),
                        chosen(request, "space", Display.Space.values()),
                        chosen(request, "look", Display.Look.values()),
                        isTicked(request, "calm"),
                        isTicked(request, "easy"),
                        isTicked(request, "aloud"),
                        language));
        return Redirect.to(PAGE + "?done=saved")
                .withCookie(LanguageCookie.set(language, request.isSecure()));
    }

    private static <E extends Enum<E>> E chosen(Request request, String field, E[] values) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(request.form(field)))
                .findFirst()
                .orElse(values[0]);
    }

    private static boolean isTicked(Request request, String field) {
        return request.form(field).equals("yes");
    }
}
