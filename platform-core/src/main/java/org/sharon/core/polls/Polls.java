package org.sharon.core.polls;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.api.features.Feature;
import org.sharon.core.audit.Audit;
import org.sharon.core.features.Features;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Notices;
import org.sharon.core.polls.PollStore.Found;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Database;
import org.sharon.core.vault.DataKeys;
import org.sharon.core.web.ForbiddenException;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/**
 * Polls and what people answer. Callers have asked the guard whether somebody may enter the room.
 *
 * <p>An answer stands under a digest of the account, made with a secret of its poll that only the
 * vault's key opens. When the poll ends, the secret and the answers go; what was shown of them in
 * groups of five people stays.
 */
public final class Polls {

    static final int MOST_A_DAY = 5;

    private static final Duration DAY = Duration.ofDays(1);
    private static final String DIGEST = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    /** What became of an answer. */
    enum Outcome {
        KEPT,
        NOTHING_CHOSEN,
        CHANGED,
        ENDED
    }

    private final PollStore store;
    private final Features features;
    private final DataKeys keys;
    private final Notices notices;
    private final Audit audit;
    private final Database database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Polls(
            PollStore store,
            Features features,
            DataKeys keys,
            Notices notices,
            Audit audit,
            Database database,
            Clock clock) {
        this.store = store;
        this.features = features;
        this.keys = keys;
        this.notices = notices;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /** Whether members find polls in a room: only where people write by topic. */
    public boolean areIn(Room room) {
        return room.kind() == Room.Kind.FORUM
                && features.isOn(room.trust(), room.service(), Feature.FORUM)
                && features.isOn(room.trust(), room.service(), Feature.POLLS);
    }

    /** Whether this person has begun as many polls as one may in a day. */
    boolean isEnough(Visitor author) {
        return store.countSince(author.account(), clock.instant().minus(DAY)) >= MOST_A_DAY;
    }

    /**
     * Keeps a poll for the post that this author sends with this key. What has become a post stays
     * as it is.
     *
     * @param closes null when it stays open until somebody ends it
     */
    public void keep(Room room, Visitor author, UUID key, boolean many, @Nullable Instant closes) {
        byte[] drawn = new byte[SECRET_BYTES];
        random.nextBytes(drawn);
        byte[] secret =
                keys.of("polls")
                        .seal(
                                HexFormat.of().formatHex(drawn),
                                PollStore.place(author.account(), key));
        store.add(room, author.account(), key, many, closes, secret, clock.instant());
    }

    /** The poll that belongs to a post, if there is one. */
    Optional<Poll> ofPost(long author, UUID key) {
        return store.ofPost(author, key);
    }

    /** Which of these topics have a poll that was not taken away. */
    Set<Long> among(Collection<Long> topics) {
        Map<Long, String> found = store.among(topics);
        found.values().removeIf(text -> Ballot.in(text).isEmpty());
        return found.keySet();
    }

    /** One bit for each answer; 0 where this person has chosen none. */
    int chosenBy(Visitor member, Poll poll, Ballot ballot) {
        return poll.secret() == null
                ? 0
                : store.chosen(poll.id(), voter(member, poll, poll.secret()), ballot.mark());
    }

    /**
     * Answers, or answers otherwise.
     *
     * @param mark of the answers that the person has seen
     * @param numbers of the answers that they chose, as sent
     */
    public void answer(Visitor member, Room room, long topic, Collection<Integer> numbers) {
        Found found = find(room, topic);
        Outcome outcome = answer(member, found, ballot(found).mark(), numbers);
        if (outcome != Outcome.KEPT) {
            throw new IllegalStateException("An answer was not kept: " + outcome);
        }
    }

    Outcome answer(
            Visitor member, Room room, long topic, String mark, Collection<Integer> numbers) {
        return answer(member, find(room, topic), mark, numbers);
    }

    private Outcome answer(Visitor member, Found found, String mark, Collection<Integer> numbers) {
        Ballot ballot = ballot(found);
        if (!member.role().isMember()) {
            throw new ForbiddenException(say("polls.the-team-does-not-answer-polls"));
        }
        if (!ballot.mark().equals(mark)) {
            return Outcome.CHANGED;
        }
        int chosen = 0;
        for (int number : numbers) {
            if (number >= 0 && number < ballot.answers().size()) {
                chosen |= 1 << number;
            }
        }
        int set = chosen;
        boolean fits = found.poll().many() ? set != 0 : Integer.bitCount(set) == 1;
        if (!fits) {
            return Outcome.NOTHING_CHOSEN;
        }
        return database.write(
                handle -> {
                    Poll poll = store.lock(handle, found.poll().id());
                    byte[] secret = poll.secret();
                    if (!poll.isOpen(clock.instant()) || secret == null) {
                        return Outcome.ENDED;
                    }
                    store.answer(
                            handle, poll.id(), voter(member, poll, secret), ballot.mark(), set);
                    showWhatIsEnough(handle, poll, ballot);
                    return Outcome.KEPT;
                });
    }

    /** Who asked ends it. */
    public void close(Visitor author, Room room, long topic) {
        Found found = find(room, topic);
        if (found.poll().author() != author.account()) {
            throw new NotFoundException();
        }
        end(found, clock.instant());
    }

    /** The team takes it away: the words stay, and nobody answers or sees what was answered. */
    void withdraw(Visitor staff, Room room, long topic) {
        Found found = find(room, topic);
        database.write(
                handle -> {
                    Poll poll = store.lock(handle, found.poll().id());
                    if (poll.withdrawnAt() != null) {
                        return null;
                    }
                    store.withdraw(handle, poll.id(), clock.instant());
                    String subject = "poll:" + poll.id();
                    audit.add(
                            handle, staff.trust(), staff.account(), "poll.withdrawn", subject, "");
                    if (poll.author() != staff.account()) {
                        String address = room.address() + "/topics/" + topic;
                        notices.tell(
                                handle, new Notice(poll.author(), NoticeKind.DECISION, address));
                    }
                    return null;
                });
    }

    /** Ends those whose day has come. Whatever node is first does it. */
    void endWhatIsDue() {
        store.listToClose(clock.instant()).forEach(each -> end(each, clock.instant()));
    }

    private void end(Found found, Instant at) {
        database.write(
                handle -> {
                    Poll poll = store.lock(handle, found.poll().id());
                    if (poll.closedAt() == null) {
                        Ballot.in(found.text())
                                .ifPresent(ballot -> showWhatIsEnough(handle, poll, ballot));
                        store.end(handle, poll.id(), at);
                    }
                    return null;
                });
    }

    /**
     * What is shown changes only when five more people have answered, also at the end: so nobody
     * reads one person's answer from the difference.
     */
    private void showWhatIsEnough(Handle handle, Poll poll, Ballot ballot) {
        Map<Integer, Integer> sets = store.sets(handle, poll.id(), ballot.mark());
        Tally now = Tally.of(ballot, sets);
        Tally shown = poll.shown();
        int before = shown != null && shown.mark().equals(now.mark()) ? shown.people() : 0;
        if (now.people() >= before + Tally.ENOUGH) {
            store.show(handle, poll.id(), now);
        }
    }

    /** For whoever cannot see the topic, and for a topic without a poll, there is none. */
    private Found find(Room room, long topic) {
        if (!areIn(room)) {
            throw new NotFoundException();
        }
        return store.ofTopic(room.id(), topic).orElseThrow(NotFoundException::new);
    }

    private static Ballot ballot(Found found) {
        return Ballot.in(found.text()).orElseThrow(NotFoundException::new);
    }

    /** Stands for this person in this poll, and in no other. */
    private byte[] voter(Visitor member, Poll poll, byte[] sealed) {
        try {
            String secret = keys.of("polls").open(sealed, poll.place());
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), DIGEST));
            return mac.doFinal(Long.toString(member.account()).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
