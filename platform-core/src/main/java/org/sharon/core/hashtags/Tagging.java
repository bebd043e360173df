package org.sharon.core.hashtags;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Surface;
import org.sharon.api.moderation.Visibility;
import org.sharon.core.conversations.Appeared;
import org.sharon.core.conversations.Judged;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.PostGate;
import org.sharon.core.conversations.Typed;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.Rooms;
import org.sharon.core.store.DatabaseUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down which posts have which hashtags, once others can read them, on a thread of its own.
 * The rules read each new tag alone: what they remark on never leads anywhere.
 */
final class Tagging implements Appeared {

    private static final Logger log = LoggerFactory.getLogger(Tagging.class);

    private static final int MOST_WAITING = 10_000;

    private final TagStore store;
    private final Hashtags tags;
    private final Rooms rooms;
    private final PostGate gate;
    private final Clock clock;
    private final ThreadPoolExecutor later =
            new ThreadPoolExecutor(
                    0,
                    1,
                    5,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(MOST_WAITING),
                    Tagging::thread);

    @Inject
    Tagging(TagStore store, Hashtags tags, Rooms rooms, PostGate gate, Clock clock) {
        this.store = store;
        this.tags = tags;
        this.rooms = rooms;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public void shown(List<Post> posts) {
        for (Post post : posts) {
            if (post.text().indexOf('#') >= 0) {
                soon(post);
            }
        }
    }

    @Override
    public void changed(Post post) {
        soon(post);
    }

    private void soon(Post post) {
        try {
            later.execute(() -> tagNow(post));
        } catch (RejectedExecutionException busy) {
            log.warn("Too much is waiting, so the hashtags of a post are left out.");
        }
    }

    private void tagNow(Post post) {
        try {
            rooms.find(post.room()).filter(tags::isOffered).ifPresent(room -> tag(room, post));
        } catch (DatabaseUnavailableException down) {
            log.debug("The database is down, so the hashtags of a post are left out.");
        } catch (RuntimeException defect) {
            log.error("A post could not be tagged: {}", defect.getClass().getName());
        }
    }

    private void tag(Room room, Post post) {
        Map<String, FoundTag> found = FoundTag.byKey(post.text());
        List<Long> all = new ArrayList<>();
        for (FoundTag each : found.values()) {
            if (store.find(room.trust(), room.service(), each.key()).isEmpty()) {
                Standing standing = isMinded(room, each) ? Standing.NEVER : Standing.NEW;
                store.add(room.trust(), room.service(), each, standing, clock.instant());
                if (standing == Standing.NEVER) {
                    tags.forget();
                }
            }
            store.find(room.trust(), room.service(), each.key())
                    .filter(tag -> tag.standing() != Standing.NEVER)
                    .ifPresent(tag -> all.add(tag.id()));
        }
        store.tag(post, all, clock.instant());
    }

    /** Whether a rule remarks on the tag, with its sign, alone, or taken apart at its gaps. */
    private boolean isMinded(Room room, FoundTag tag) {
        return List.of(tag.words(), tag.word(), tag.word().replace('_', ' ')).stream()
                .distinct()
                .anyMatch(words -> isMinded(room, words));
    }

    private boolean isMinded(Room room, String words) {
        Judged judged =
                gate.judge(
                        new Typed(
                                room.trust(),
                                room.service(),
                                room.slug(),
                                Surface.TITLE,
                                0,
                                false,
                                words));
        return judged.visibility() != Visibility.VISIBLE || judged.attention() != Attention.NONE;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "hashtags");
        thread.setDaemon(true);
        return thread;
    }
}
