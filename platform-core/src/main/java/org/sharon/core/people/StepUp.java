package org.sharon.core.people;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.util.Optional;
import org.sharon.core.people.SignIn.Outcome;
import org.sharon.core.web.Request;
import org.sharon.core.web.Visitor;

/**
 * Asks somebody who is signed in for their password again before a great step, so that nobody can
 * take it at an open screen. Wrong tries are counted and slowed down, as at the door.
 */
public final class StepUp {

    private final Accounts accounts;
    private final SignIn signIn;

    @Inject
    StepUp(Accounts accounts, SignIn signIn) {
        this.accounts = accounts;
        this.signIn = signIn;
    }

    /** Empty when this is their password; else a sentence that says what to do. */
    public Optional<String> complaint(Visitor by, String password, Request request) {
        if (password.isEmpty()) {
            return Optional.of(say("people.type-your-password"));
        }
        Account self = accounts.find(by.account()).orElseThrow();
        Outcome outcome = signIn.confirm(self, password, Caller.of(request));
        if (!outcome.delay().isZero()) {
            return Optional.of(Tries.sentence(outcome.delay()));
        }
        return outcome.account().isPresent()
                ? Optional.empty()
                : Optional.of(say("people.this-is-not-your-password-try"));
    }
}
