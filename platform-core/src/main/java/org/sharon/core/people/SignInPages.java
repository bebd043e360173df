package org.sharon.core.people;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import org.sharon.core.people.SignIn.Outcome;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.DisplayLookup;
import org.sharon.core.web.Draft;
import org.sharon.core.web.DraftForm;
import org.sharon.core.web.DraftShelf;
import org.sharon.core.web.Form;
import org.sharon.core.web.LanguageCookie;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.Role;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.SessionCookie;

/** The door: in and out. */
final class SignInPages implements RouteGroup {

    private static final String NO_MATCH = "people.that-nickname-and-password-do-not";

    private final SignIn signIn;
    private final Sessions sessions;
    private final Departures departures;
    private final DraftShelf drafts;
    private final DisplayLookup displays;

    @Inject
    SignInPages(
            SignIn signIn,
            Sessions sessions,
            Departures departures,
            DraftShelf drafts,
            DisplayLookup displays) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.departures = departures;
        this.drafts = drafts;
        this.displays = displays;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/sign-in", Access.OPEN, this::showForm);
        routes.post("/sign-in", Access.OPEN, this::signIn);
        routes.post("/sign-out", Access.OPEN, this::signOut);
        routes.get("/signed-out", Access.OPEN, request -> Page.of("people/signed-out.jte", ""));
    }

    /** Where somebody begins. */
    static String startOf(Role role) {
        return switch (role) {
            case MEMBER, PEER_MODERATOR -> "/";
            case CLINICIAN, SERVICE_LEAD -> "/staff";
            case TRUST_ADMINISTRATOR -> "/admin/staff";
            case CLINICAL_SAFETY_OFFICER -> "/admin/plugins";
        };
    }

    private Answer showForm(Request request) {
        if (request.findVisitor().isPresent()) {
            return Redirect.to(startOf(request.visitor().role()));
        }
        return Page.of(
                "people/sign-in.jte", new SignInView(Form.blank(), "", "", "", whyHere(request)));
    }

    /** Why somebody who was signed in is here; empty for everybody else. */
    private static String whyHere(Request request) {
        String why =
                switch (request.query("after")) {
                    case "60" -> say("people.you-were-signed-out-after-an-hour");
                    case "30" -> say("people.you-were-signed-out-after-half-an");
                    case "long" -> say("people.you-were-signed-out-after-twelve-hours");
                    default ->
                            request.sessionToken().isPresent()
                                    ? say("people.you-were-signed-out-because-you")
                                    : "";
                };
        return request.query("kept").equals("yes") && !why.isEmpty()
                ? why + " " + say("people.what-you-typed-is-kept")
                : why;
    }

    private Answer signIn(Request request) {
        Form form = Form.of(request, "nickname");
        Outcome outcome =
                signIn.attempt(
                        request.host(),
                        form.value("nickname"),
                        request.form("password"),
                        Caller.of(request));
        if (outcome.account().isEmpty()) {
            boolean tooMany = !outcome.delay().isZero();
            form.complain("nickname", tooMany ? Tries.sentence(outcome.delay()) : say(NO_MATCH));
            return Page.of(
                            "people/sign-in.jte",
                            new SignInView(
                                    form,
                                    request.form(DraftForm.PLACE),
                                    request.form(DraftForm.PAGE),
                                    request.form(DraftForm.OWNER),
                                    ""))
                    .withStatus(tooMany ? 429 : 422);
        }
        // Whatever this browser held before dies here: nobody can plant a session on somebody.
        request.sessionToken().ifPresent(sessions::end);
        Account account = outcome.account().get();
        String start = departures.endBreak(account) ? "/me/back" : startOf(account, request);
        Redirect in =
                Redirect.to(start)
                        .withCookie(SessionCookie.set(sessions.open(account), request.isSecure()));
        return displays.languageOf(account.id())
                .map(each -> in.withCookie(LanguageCookie.set(each, request.isSecure())))
                .orElse(in);
    }

    /**
     * Back to what they were writing, or to the page they were on, when their session ended; else
     * where everybody begins. Somebody else who signs in there learns nothing of it.
     */
    private String startOf(Account account, Request request) {
        String place = request.form(DraftForm.PLACE);
        Draft waiting = place.isEmpty() ? Draft.NONE : drafts.find(account.id(), place);
        if (waiting.isKept()) {
            return waiting.page() + "#draft";
        }
        String page = request.form(DraftForm.PAGE);
        return Redirect.isAddress(page) && request.isMadeFor(account.id())
                ? page
                : startOf(account.role());
    }

    private Answer signOut(Request request) {
        request.sessionToken().ifPresent(sessions::end);
        return Redirect.to(LanguageCookie.keptBy("/signed-out"))
                .withCookie(SessionCookie.gone(request.isSecure()))
                .clearingDevice();
    }
}
