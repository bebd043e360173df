package org.sharon.core.muting;

import com.google.inject.Inject;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.sharon.core.conversations.Folding;
import org.sharon.core.conversations.Folds;
import org.sharon.core.conversations.MutedWords;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Remembered;
import org.sharon.core.web.Visitor;

/**
 * What each person has muted.
 *
 * <p>A node remembers what it has read for at most five seconds, and forgets it at once when the
 * person changes it here; the other nodes get a hint. Staff mute nothing: they read what members
 * write.
 */
public final class Mutes implements Folding {

    static final int MOST_WORDS = 50;
    static final int LONGEST_WORD = 40;

    /** More than anybody needs, so that a page that lists them stays a page. */
    static final int MOST_LISTED = 200;

    private static final String ADDRESS = "muting.changed";
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final MuteStore store;
    private final Guard guard;
    private final Vertx vertx;
    private final Clock clock;
    private final Remembered<Long, Folds> known;

    @Inject
    Mutes(MuteStore store, Guard guard, Vertx vertx, Clock clock) {
        this.store = store;
        this.guard = guard;
        this.vertx = vertx;
        this.clock = clock;
        this.known = new Remembered<>(REMEMBERED, clock);
        follow(known::forget);
    }

    @Override
    public Folds of(Visitor reader) {
        return mutes(reader) ? of(reader.account()) : Folds.NONE;
    }

    @Override
    public Folds of(long account) {
        return known.get(account, () -> store.find(account));
    }

    /**
     * Whether {@code account} has blocked {@code other}, asked of the database: for whoever would
     * bring the two together. Never tell {@code other}.
     */
    public boolean hasBlocked(long account, long other) {
        return store.hasBlocked(account, other);
    }

    @Override
    public void follow(LongConsumer changed) {
        vertx.eventBus()
                .<JsonObject>consumer(
                        ADDRESS, message -> changed.accept(message.body().getLong("account")));
    }

    /** Members and peer moderators; for staff there is nothing to mute. */
    static boolean mutes(Visitor reader) {
        return reader.role().isMember();
    }

    /** False when that is nobody who can be blocked. */
    public boolean block(Visitor by, long other) {
        boolean blocked = store.block(by.account(), other, clock.instant());
        changed(by);
        return blocked;
    }

    void unblock(Visitor by, long other) {
        store.unblock(by.account(), other);
        changed(by);
    }

    void muteTopic(Visitor by, long topic, boolean on) {
        if (on) {
            store.muteTopic(by.account(), topic, clock.instant());
        } else {
            store.unmuteTopic(by.account(), topic);
        }
        changed(by);
    }

    /** Adds a word, unless there are too many already; then it is false. */
    boolean muteWord(Visitor by, String tidied) {
        boolean[] added = {true};
        store.changeWords(
                by.account(),
                before -> {
                    List<String> after = new ArrayList<>(before);
                    if (!after.contains(tidied)) {
                        added[0] = after.size() < MOST_WORDS;
                        if (added[0]) {
                            after.add(tidied);
                        }
                    }
                    return after;
                },
                clock.instant());
        changed(by);
        return added[0];
    }

    void unmuteWord(Visitor by, String word) {
        String tidied = MutedWords.tidied(word);
        store.changeWords(
                by.account(),
                before -> before.stream().filter(each -> !each.equals(tidied)).toList(),
                clock.instant());
        changed(by);
    }

    void openWarnings(Visitor by, Set<String> warnings) {
        store.openWarnings(by.account(), warnings);
        changed(by);
    }

    List<MuteStore.Muted> people(Visitor of) {
        return store.listPeople(of.account(), MOST_LISTED);
    }

    List<MuteStore.Muted> topics(Visitor of) {
        Set<Long> rooms =
                guard.roomsOf(of).stream().map(Room::id).collect(Collectors.toUnmodifiableSet());
        return store.listTopics(of.account(), rooms, MOST_LISTED);
    }

    private void changed(Visitor who) {
        known.forget(who.account());
        vertx.eventBus().publish(ADDRESS, new JsonObject().put("account", who.account()));
    }
}
