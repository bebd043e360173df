package org.sharon.core.people;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import org.sharon.core.people.SignIn.Outcome;
import org.sharon.core.store.Database;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.SessionCookie;

/** Where somebody changes their own password. Every session they had ends, and a new one begins. */
final class MyPasswordPages implements RouteGroup {

    private final Accounts accounts;
    private final AccountStore store;
    private final SignIn signIn;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Database database;

    @Inject
    MyPasswordPages(
            Accounts accounts,
            AccountStore store,
            SignIn signIn,
            Passwords passwords,
            Sessions sessions,
            Database database) {
        this.accounts = accounts;
        this.store = store;
        this.signIn = signIn;
        this.passwords = passwords;
        this.sessions = sessions;
        this.database = database;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/me/password", Access.SIGNED_IN, request -> page(Form.blank()));
        routes.post("/me/password", Access.SIGNED_IN, this::change);
    }

    private Answer change(Request request) {
        Account account =
                accounts.find(request.visitor().account()).orElseThrow(NotFoundException::new);
        Form form = Form.blank();
        Passwords.complaint(request.form("password"), account.nickname())
                .ifPresent(sentence -> form.complain("password", sentence));
        if (form.isGood()) {
            confirm(form, account, request);
        }
        if (!form.isGood()) {
            return page(form);
        }
        String hash = passwords.hash(request.form("password"));
        database.write(
                handle -> {
                    store.setPassword(handle, account.id(), hash);
                    return null;
                });
        sessions.endAll(account.id());
        return Redirect.to("/me?done=password")
                .withCookie(SessionCookie.set(sessions.open(account), request.isSecure()));
    }

    private void confirm(Form form, Account account, Request request) {
        Outcome outcome = signIn.confirm(account, request.form("current"), Caller.of(request));
        if (!outcome.delay().isZero()) {
            form.complain("current", Tries.sentence(outcome.delay()));
        } else if (outcome.account().isEmpty()) {
            form.complain("current", say("people.this-is-not-the-password-you"));
        }
    }

    private static Page page(Form form) {
        return Page.of("people/my-password.jte", form).withStatus(form.status());
    }
}
