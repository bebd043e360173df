package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.sharon.core.store.Database;
import org.sharon.core.store.DatabaseUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Up to where each person has read a topic, for the line above what is new.
 *
 * <p>It is written down soon after the page was shown, on a thread of its own, so that no page
 * waits for it. What is lost makes some posts look new once more.
 */
final class TopicVisits {

    private static final Logger log = LoggerFactory.getLogger(TopicVisits.class);

    private static final int MOST_WAITING = 10_000;

    private static final String BEEN =
            """
            INSERT INTO topic_visit (account, topic, place, answers) VALUES (:account, :topic, :place, :answers)
            ON DUPLICATE KEY UPDATE place = GREATEST(place, VALUES(place)),
                                    answers = GREATEST(answers, VALUES(answers))
            """;

    private final Database database;
    private final ThreadPoolExecutor later =
            new ThreadPoolExecutor(
                    0,
                    1,
                    5,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(MOST_WAITING),
                    TopicVisits::thread);

    @Inject
    TopicVisits(Database database) {
        this.database = database;
    }

    /**
     * This person has seen a page of the topic. Does not block, and does nothing when nothing on it
     * is new to them.
     */
    void been(long account, Topic topic, TopicSlice seen) {
        int answers = seen.later() ? seen.earlier() ? 0 : seen.posts().size() - 1 : topic.replies();
        if (seen.place() <= topic.place() && answers <= topic.seen()) {
            return;
        }
        try {
            later.execute(() -> write(account, topic.id(), seen.place(), answers));
        } catch (RejectedExecutionException busy) {
            log.debug("Too many visits wait to be written down, so one is left out.");
        }
    }

    private void write(long account, long topic, long place, int answers) {
        try {
            database.write(
                    handle ->
                            handle.createUpdate(BEEN)
                                    .bind("account", account)
                                    .bind("topic", topic)
                                    .bind("place", place)
                                    .bind("answers", answers)
                                    .execute());
        } catch (DatabaseUnavailableException down) {
            log.debug("The database is down, so a visit is left out.");
        } catch (RuntimeException defect) {
            log.error("A visit could not be written down: {}", defect.getClass().getName());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "topic-visits");
        thread.setDaemon(true);
        return thread;
    }
}
