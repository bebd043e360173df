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
import org.sharon.core.web.SessionTime;
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

    /**
     * @param at when this node looked
     * @param seenAt when the person last did something, as far as the database had heard
     */
    private record Known(Visitor visitor, Duration idle, Instant at, Instant seenAt, Instant end) {

        boolean isAwake() {
            return seenAt.plus(idle).isAfter(at);
        }

        Known seen(Instant now) {
            return new Known(visitor, idle, at, now, end);
        }

        SessionTime time() {
            return new SessionTime(idle, seenAt.plus(idle), end);
        }
    }

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
        return known(token).map(Known::visitor);
    }

    @Override
    public Optional<Visitor> welcome(String token) {
        Optional<Known> found = known(token);
        found.ifPresent(each -> touch(token, each));
        return found.map(Known::visitor);
    }

    @Override
    public Optional<SessionTime> timeOf(String token) {
        return known(token).map(Known::time);
    }

    /** How long this session goes on, as the database knows it now; empty when it has ended. */
    Optional<SessionTime> timeNow(String token) {
        return look(SessionToken.hash(token), clock.instant()).map(Known::time);
    }

    private Optional<Known> known(String token) {
        byte[] hash = SessionToken.hash(token);
        Instant now = clock.instant();
        Known before = known.get(ByteBuffer.wrap(hash));
        return before != null && now.isBefore(before.at().plus(REMEMBERED))
                ? Optional.of(before)
                : look(hash, now);
    }

    private Optional<Known> look(byte[] hash, Instant now) {
        ByteBuffer key = ByteBuffer.wrap(hash);
        Optional<Known> found =
                store.find(hash, now).map(each -> known(each, hash, now)).filter(Known::isAwake);
        if (found.isEmpty()) {
            known.remove(key);
            return Optional.empty();
        }
        forgetOld(now);
        known.put(key, found.get());
        return found;
    }

    /** Writes down that somebody is there, once a minute at most. */
    private void touch(String token, Known before) {
        Instant now = clock.instant();
        if (!before.seenAt().plus(BETWEEN_TOUCHES).isAfter(now)) {
            byte[] hash = SessionToken.hash(token);
            store.touch(hash, now);
            known.computeIfPresent(ByteBuffer.wrap(hash), (key, each) -> each.seen(now));
        }
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

    private static Known known(Stored stored, byte[] hash, Instant now) {
        return new Known(
                visitor(stored.account(), hash),
                stored.account().isMember() ? MEMBER_IDLE : STAFF_IDLE,
                now,
                stored.seenAt(),
                stored.endsAt());
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
