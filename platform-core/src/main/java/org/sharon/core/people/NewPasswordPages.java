package org.sharon.core.people;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.sharon.core.people.Tries.Limit;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.SessionCookie;

/** Where a code turns into a password. */
final class NewPasswordPages implements RouteGroup {

    private static final Limit CODES = new Limit("password-code", 10, Duration.ofSeconds(30));

    private static final String WRONG = "people.this-code-does-not-work-or";

    private final PasswordCodes codes;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Trusts trusts;
    private final Tries tries;

    @Inject
    NewPasswordPages(
            PasswordCodes codes,
            Passwords passwords,
            Sessions sessions,
            Trusts trusts,
            Tries tries) {
        this.codes = codes;
        this.passwords = passwords;
        this.sessions = sessions;
        this.trusts = trusts;
        this.tries = tries;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/new-password", Access.OPEN, request -> page(Form.blank(), 200));
        routes.post("/new-password", Access.OPEN, this::set);
    }

    private Answer set(Request request) {
        Form form = Form.of(request, "code");
        String address = Caller.of(request);
        Duration delay = tries.take(CODES, address);
        if (!delay.isZero()) {
            form.complain("code", Tries.sentence(delay));
            return page(form, 429);
        }
        Optional<Code> code = Code.read(form.value("code"));
        Optional<Account> account =
                code.flatMap(codes::find).filter(each -> isAtItsDoor(request, each));
        if (account.isEmpty()) {
            form.complain("code", say(WRONG));
            return page(form, 422);
        }
        tries.giveBack(CODES, address);
        Passwords.complaint(request.form("password"), account.get().nickname())
                .ifPresent(sentence -> form.complain("password", sentence));
        if (!form.isGood()) {
            return page(form, 422);
        }
        String hash = passwords.hash(request.form("password"));
        if (!codes.use(code.orElseThrow(), account.get(), hash)) {
            form.complain("code", say(WRONG));
            return page(form, 422);
        }
        request.sessionToken().ifPresent(sessions::end);
        return Redirect.to(SignInPages.startOf(account.get().role()))
                .withCookie(SessionCookie.set(sessions.open(account.get()), request.isSecure()));
    }

    private boolean isAtItsDoor(Request request, Account account) {
        return trusts.findOwn(request.host())
                .map(trust -> trust.id() == account.trust())
                .orElse(true);
    }

    private static Page page(Form form, int status) {
        return Page.of("people/new-password.jte", form).withStatus(status);
    }
}
