package org.sharon.core.people;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.core.vault.Identity;
import org.sharon.core.vault.TooManyOpeningsException;
import org.sharon.core.vault.Vault;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/**
 * Where a clinician opens who somebody is: for a reason, with their password again, once. Every
 * other role is told that there is no such page.
 */
final class IdentityPages implements RouteGroup {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 400;

    private final Members members;
    private final StepUp stepUp;
    private final Vault vault;
    private final Clock clock;

    @Inject
    IdentityPages(Members members, StepUp stepUp, Vault vault, Clock clock) {
        this.members = members;
        this.stepUp = stepUp;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/staff/people/:account/identity", Access.CLINICIAN, this::ask);
        routes.post("/staff/people/:account/identity", Access.CLINICIAN, this::open);
    }

    private Answer ask(Request request) {
        Account account = members.findEver(request.visitor(), request.number("account"));
        return page(account, Form.blank(), null, back(request.query("alert"), account));
    }

    private Answer open(Request request) {
        Visitor by = request.visitor();
        Account account = members.findEver(by, request.number("account"));
        Form form = Form.of(request, "reason", "alert");
        String back = back(form.value("alert"), account);
        checkReason(form);
        if (form.isGood()) {
            checkPassword(form, by, request);
        }
        if (!form.isGood()) {
            return page(account, form, null, back);
        }
        try {
            Optional<Identity> identity =
                    vault.open(by.trust(), account.id(), by.account(), form.value("reason"));
            return page(account, form, identity.orElse(null), back);
        } catch (TooManyOpeningsException tooMany) {
            form.complain(
                    "reason",
                    "You have opened %d names within an hour. Ask a colleague to open this one, or wait."
                            .formatted(Vault.OPENINGS_AN_HOUR));
            return page(account, form, null, back).withStatus(429);
        }
    }

    private static void checkReason(Form form) {
        String reason = form.value("reason");
        if (reason.codePointCount(0, reason.length()) < SHORTEST_REASON) {
            form.complain("reason", "Write why you need to know, in at least 10 letters.");
        } else if (reason.length() > LONGEST_REASON) {
            form.complain("reason", "Write at most 400 letters.");
        }
    }

    private void checkPassword(Form form, Visitor by, Request request) {
        stepUp.complaint(by, request.form("password"), request)
                .ifPresent(sentence -> form.complain("password", sentence));
    }

    private Page page(Account account, Form form, @Nullable Identity identity, String back) {
        return Page.of(
                        "people/identity.jte",
                        new IdentityView(
                                account,
                                form,
                                identity,
                                identity == null ? "" : When.clock(clock.instant()),
                                vault.knows(account.trust(), account.id()),
                                back))
                .withStatus(form.status());
    }

    private static String back(String alert, Account account) {
        return alert.matches("[0-9]{1,18}")
                ? "/staff/alerts/" + alert
                : "/staff/people/" + account.id();
    }
}
