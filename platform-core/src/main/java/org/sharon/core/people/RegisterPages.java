package org.sharon.core.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sharon.core.people.InvitationStore.Invitation;
import org.sharon.core.people.Nicknames.Judged;
import org.sharon.core.people.Registrations.CodeGoneException;
import org.sharon.core.people.Registrations.Joined;
import org.sharon.core.people.Tries.Limit;
import org.sharon.core.rooms.KeysRefusedException;
import org.sharon.core.store.DatabaseUnavailableException;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.vault.Vault;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.SessionCookie;

/** How an invited person comes in: first the code, then who they will be. */
final class RegisterPages implements RouteGroup {

    private static final Limit CODES = new Limit("code", 10, Duration.ofSeconds(30));

    /** Whoever is new sees the rules of the house once, on the way to an address. */
    private static final String HOUSE_RULES = "/house-rules/1?to=";

    private static final String COOKIE = "sharon-code";

    private static final String WRONG = "people.this-code-does-not-work-check";
    private static final String EXPIRED = "people.this-code-is-too-old-to";
    private static final String USED = "people.this-code-has-been-used-already";

    private final Invitations invitations;
    private final Registrations registrations;
    private final Nicknames nicknames;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Vault vault;
    private final Trusts trusts;
    private final Tries tries;

    @Inject
    RegisterPages(
            Invitations invitations,
            Registrations registrations,
            Nicknames nicknames,
            Passwords passwords,
            Sessions sessions,
            Vault vault,
            Trusts trusts,
            Tries tries) {
        this.invitations = invitations;
        this.registrations = registrations;
        this.nicknames = nicknames;
        this.passwords = passwords;
        this.sessions = sessions;
        this.vault = vault;
        this.trusts = trusts;
        this.tries = tries;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/register", Access.OPEN, request -> codePage(Form.blank(), 200));
        routes.post("/register", Access.OPEN, this::takeCode);
        routes.get("/register/you", Access.OPEN, this::showYou);
        routes.post("/register/you", Access.OPEN, this::join);
        routes.get("/register/waiting", Access.SIGNED_IN, RegisterPages::showWaiting);
    }

    private Answer takeCode(Request request) {
        Form form = Form.of(request, "code");
        Duration delay = tries.take(CODES, Caller.of(request));
        if (!delay.isZero()) {
            form.complain("code", Tries.sentence(delay));
            return codePage(form, 429);
        }
        Optional<Code> code = Code.read(form.value("code"));
        Optional<String> complaint = complaint(request, code.flatMap(invitations::find));
        if (complaint.isPresent()) {
            form.complain("code", complaint.get());
            return codePage(form, 422);
        }
        tries.giveBack(CODES, Caller.of(request));
        return Redirect.to("/register/you")
                .withCookie(cookie(code.orElseThrow().symbols(), 3_600, request));
    }

    private Answer showYou(Request request) {
        Optional<Invitation> invitation = good(request);
        if (invitation.isEmpty()) {
            return Redirect.to("/register");
        }
        return invitation.get().leadsBack()
                ? returnPage(invitation.get(), Form.blank(), 200)
                : youPage(Form.blank(), 200);
    }

    private Answer join(Request request) {
        Form form = Form.of(request, "nickname", "avatar", "understood");
        Optional<Invitation> invitation = good(request);
        if (invitation.isEmpty()) {
            return codeGone(pending(request).flatMap(invitations::find), request);
        }
        if (invitation.get().leadsBack()) {
            return comeBack(request, invitation.get());
        }
        Judged nickname = judge(form, invitation.get());
        checkTheRest(form, request);
        if (!form.isGood()) {
            return youPage(form, 422);
        }
        try {
            Joined joined =
                    registrations.join(
                            pending(request).orElseThrow(),
                            nickname,
                            form.value("avatar"),
                            passwords.hash(request.form("password")));
            return goIn(request, joined, HOUSE_RULES + encoded(afterwards(joined)));
        } catch (NicknameTakenException quicker) {
            form.complain("nickname", nicknames.takenSentence(invitation.get().trust()));
        } catch (KeysRefusedException serviceAway) {
            form.complain("nickname", serviceAway.getMessage());
        } catch (DatabaseUnavailableException down) {
            form.complain("nickname", say("people.we-cannot-save-this-just-now"));
            return youPage(form, 503);
        } catch (CodeGoneException quicker) {
            return codeGone(pending(request).flatMap(invitations::find), request);
        }
        return youPage(form, 422);
    }

    private Answer comeBack(Request request, Invitation invitation) {
        Form form = Form.of(request, "understood");
        String nickname = registrations.formerNickname(invitation).orElse("");
        checkPassword(form, request, nickname);
        checkUnderstood(form);
        if (!form.isGood()) {
            return returnPage(invitation, form, 422);
        }
        try {
            Joined joined =
                    registrations.comeBack(
                            pending(request).orElseThrow(),
                            passwords.hash(request.form("password")));
            return goIn(request, joined, afterwards(joined));
        } catch (KeysRefusedException serviceAway) {
            form.complain("password", serviceAway.getMessage());
        } catch (DatabaseUnavailableException down) {
            form.complain("password", say("people.we-cannot-save-this-just-now"));
            return returnPage(invitation, form, 503);
        } catch (CodeGoneException quicker) {
            return codeGone(pending(request).flatMap(invitations::find), request);
        }
        return returnPage(invitation, form, 422);
    }

    private Page returnPage(Invitation invitation, Form form, int status) {
        String nickname = registrations.formerNickname(invitation).orElse("");
        return Page.of("people/return.jte", new ReturnView(nickname, form)).withStatus(status);
    }

    private Judged judge(Form form, Invitation invitation) {
        Judged judged =
                nicknames.judge(
                        invitation.trust(),
                        invitation.service(),
                        form.value("nickname"),
                        (whole, words) ->
                                vault.isPartOfName(
                                        invitation.trust(), invitation.identity(), whole, words));
        judged.complaint().ifPresent(sentence -> form.complain("nickname", sentence));
        return judged;
    }

    private static void checkTheRest(Form form, Request request) {
        if (!Avatar.exists(form.value("avatar"))) {
            form.complain("avatar", say("people.choose-a-picture-2"));
        }
        checkPassword(form, request, form.value("nickname"));
        checkUnderstood(form);
    }

    private static void checkPassword(Form form, Request request, String nickname) {
        Passwords.complaint(request.form("password"), nickname)
                .ifPresent(sentence -> form.complain("password", sentence));
    }

    private static void checkUnderstood(Form form) {
        if (!form.has("understood", "yes")) {
            form.complain("understood", say("people.tick-the-box-to-show-that"));
        }
    }

    private static String afterwards(Joined joined) {
        return joined.waits() ? "/register/waiting" : "/";
    }

    private static String encoded(String address) {
        return URLEncoder.encode(address, UTF_8);
    }

    private Answer goIn(Request request, Joined joined, String to) {
        request.sessionToken().ifPresent(sessions::end);
        String session = SessionCookie.set(sessions.open(joined.account()), request.isSecure());
        return new Redirect(to, List.of(session, cookie("", 0, request)), false);
    }

    private static Answer showWaiting(Request request) {
        return Page.of("people/waiting.jte", new WaitingView(request.visitor().nickname()));
    }

    /** The invitation of the code that this browser has shown us, if it still works here. */
    private Optional<Invitation> good(Request request) {
        return pending(request)
                .flatMap(invitations::find)
                .filter(each -> complaint(request, Optional.of(each)).isEmpty());
    }

    private static Optional<Code> pending(Request request) {
        return request.cookie(COOKIE).flatMap(Code::read);
    }

    /** What is wrong with a code. At a trust's own door there are no codes of another trust. */
    private Optional<String> complaint(Request request, Optional<Invitation> invitation) {
        Optional<Invitation> here =
                invitation.filter(
                        each ->
                                trusts.findOwn(request.host())
                                        .map(trust -> trust.id() == each.trust())
                                        .orElse(true));
        if (here.isEmpty()) {
            return Optional.of(say(WRONG));
        }
        if (here.get().redeemed()) {
            return Optional.of(say(USED));
        }
        return invitations.hasExpired(here.get()) ? Optional.of(say(EXPIRED)) : Optional.empty();
    }

    private Answer codeGone(Optional<Invitation> invitation, Request request) {
        Form form = Form.blank();
        form.complain("code", complaint(request, invitation).orElse(say(WRONG)));
        return codePage(form, 422);
    }

    private static Page codePage(Form form, int status) {
        return Page.of("people/code.jte", form).withStatus(status);
    }

    private static Page youPage(Form form, int status) {
        return Page.of("people/register.jte", new RegisterView(form)).withStatus(status);
    }

    private static String cookie(String value, int seconds, Request request) {
        return COOKIE
                + "="
                + value
                + "; Path=/register; HttpOnly; SameSite=Lax; Max-Age="
                + seconds
                + (request.isSecure() ? "; Secure" : "");
    }
}
