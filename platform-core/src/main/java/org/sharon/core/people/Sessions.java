package org.sharon.core.people;

import com.google.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.sharon.core.people.SessionStore.Stored;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.VisitorLookup;

/**
 * Who is signed in.
 *
 * <p>A session is a row in the database; this node remembers it for at most five seconds. So a
 * session that ends here is over at once on this node; every other is told, and where that is lost
 * it is over there within five seconds.
 */
public final class Sessions implements VisitorLookup {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TOUCHES = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration MEMBER_IDLE = Duration.ofMinutes(60);
    private static final Duration STAFF_IDLE = Duration.ofMinutes(30);
    private static final int MOST_REMEMBERED = 20_000;

    private record Known(Visitor visitor, Instant at) {}

    private final SessionStore store;
    private final Accounts accounts;
    private final Clock clock;
    private final Map<ByteBuffer, Known> known = new ConcurrentHashMap<>();
    private final List<LongConsumer> followers = new CopyOnWriteArrayList<>();

    @Inject
    Sessions(SessionStore store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Opens a session and gives back what its cookie holds. */
    public String open(Account account) {
        String token = SessionToken.draw();
        Instant now = clock.instant();
        store.sweep(now);
        store.add(SessionToken.hash(token), account, now, now.plus(LONGEST));
        store.countVisit(account.id());
        return token;
    }

    /** The same by the account's number. */
    public String open(long account) {
        return open(accounts.find(account).orElseThrow());
    }

    /** Whether this person has signed in at least three times. */
    boolean hasBeenHereOften(long account) {
        return store.hasBeenHereOften(account);
    }

    @Override
    public Optional<Visitor> find(String token) {
        byte[] hash = SessionToken.hash(token);
        ByteBuffer key = ByteBuffer.wrap(hash);
        Instant now = clock.instant();
        Known before = known.get(key);
        if (before != null && now.isBefore(before.at().plus(REMEMBERED))) {
            return Optional.of(before.visitor());
        }
        Optional<Stored> stored = store.find(hash, now).filter(each -> isAwake(each, now));
        if (stored.isEmpty()) {
            known.remove(key);
            return Optional.empty();
        }
        if (!stored.get().seenAt().plus(BETWEEN_TOUCHES).isAfter(now)) {
            store.touch(hash, now);
        }
        Visitor visitor = visitor(stored.get().account(), hash);
        forgetOld(now);
        known.put(key, new Known(visitor, now));
        return Optional.of(visitor);
    }

    /** Ends one session. */
    public void end(String token) {
        Optional<Visitor> holder = find(token);
        byte[] hash = SessionToken.hash(token);
        store.end(hash);
        known.remove(ByteBuffer.wrap(hash));
        holder.ifPresent(visitor -> changed(visitor.account()));
    }

    /** Ends every session of an account. */
    public void endAll(long account) {
        store.endAll(account);
        changed(account);
    }

    /** Something about this person has changed: look again next time, on every node. */
    void changed(long account) {
        forget(account);
        followers.forEach(each -> each.accept(account));
    }

    @Override
    public void forget(long account) {
        known.values().removeIf(each -> each.visitor().account() == account);
    }

    @Override
    public void follow(LongConsumer changed) {
        followers.add(changed);
    }

    private static boolean isAwake(Stored stored, Instant now) {
        Duration idle = stored.account().isMember() ? MEMBER_IDLE : STAFF_IDLE;
        return stored.seenAt().plus(idle).isAfter(now);
    }

    private static Visitor visitor(Account account, byte[] hash) {
        return new Visitor(
                account.id(),
                account.trust(),
                account.nickname(),
                account.avatar(),
                account.role(),
                account.recovered(),
                account.services(),
                SessionToken.formSecret(hash));
    }

    private void forgetOld(Instant now) {
        if (known.size() >= MOST_REMEMBERED) {
            known.values().removeIf(each -> !now.isBefore(each.at().plus(REMEMBERED)));
        }
    }
}
