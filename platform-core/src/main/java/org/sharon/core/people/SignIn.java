package org.sharon.core.people;

import com.google.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sharon.core.people.AccountStore.Locked;
import org.sharon.core.people.Tries.Limit;
import org.sharon.core.trusts.Trust;
import org.sharon.core.trusts.Trusts;

/**
 * Tells whether a nickname and a password belong together.
 *
 * <p>A wrong nickname costs exactly the work of a wrong password, and is answered the same, so that
 * nobody can find out who is here.
 */
final class SignIn {

    private static final Limit BY_NICKNAME = new Limit("sign-in", 8, Duration.ofSeconds(20));
    private static final Limit BY_ADDRESS = new Limit("sign-in-from", 60, Duration.ofSeconds(3));

    /**
     * What came of a try.
     *
     * @param account whoever it is; empty when the two do not belong together
     * @param delay how long until the next try, when this one came too early
     */
    record Outcome(Optional<Account> account, Duration delay) {}

    private final Trusts trusts;
    private final AccountStore accounts;
    private final Passwords passwords;
    private final Tries tries;

    @Inject
    SignIn(Trusts trusts, AccountStore accounts, Passwords passwords, Tries tries) {
        this.trusts = trusts;
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
    }

    /**
     * @param host the host name the page was opened with: at a trust's own door only its people
     *     come in, at the shared door everybody's do
     * @param address where the try comes from
     */
    Outcome attempt(String host, String nickname, String password, String address) {
        NicknameKey key = NicknameKey.of(nickname);
        String pair = address + " " + key.value();
        Duration wait = tries.take(BY_ADDRESS, address);
        if (wait.isZero()) {
            wait = tries.take(BY_NICKNAME, pair);
        }
        if (!wait.isZero()) {
            return new Outcome(Optional.empty(), wait);
        }
        Optional<Account> found = Optional.empty();
        for (Trust trust : doors(host)) {
            Optional<Locked> locked = accounts.findByNickname(trust.id(), key);
            boolean fits = passwords.matches(password, locked.map(Locked::passwordHash));
            if (fits && found.isEmpty()) {
                found = locked.map(Locked::account);
            }
        }
        if (found.isPresent()) {
            tries.giveBack(BY_ADDRESS, address);
            tries.giveBack(BY_NICKNAME, pair);
        }
        return new Outcome(found, Duration.ZERO);
    }

    /**
     * Whether this is the password of somebody who is signed in: asked again before great steps.
     */
    Outcome confirm(Account account, String password, String address) {
        String pair = address + " account " + account.id();
        Duration wait = tries.take(BY_NICKNAME, pair);
        if (!wait.isZero()) {
            return new Outcome(Optional.empty(), wait);
        }
        if (!passwords.matches(password, accounts.findPassword(account.id()))) {
            return new Outcome(Optional.empty(), Duration.ZERO);
        }
        tries.giveBack(BY_NICKNAME, pair);
        return new Outcome(Optional.of(account), Duration.ZERO);
    }

    private List<Trust> doors(String host) {
        return trusts.findOwn(host).map(List::of).orElseGet(trusts::list);
    }
}
