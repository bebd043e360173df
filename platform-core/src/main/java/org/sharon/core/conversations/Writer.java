package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.sharon.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits posts in groups.
 *
 * <p>One thread takes whatever has arrived while it was committing, and writes it in one
 * transaction: under the rooms' row locks each post takes its room's next place, and beside the
 * posts stand the review items and alerts they give rise to. Only after COMMIT is anybody told.
 */
public final class Writer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Writer.class);

    private static final int GROUP = 256;
    private static final int LOOK_FOR_THE_END = 100;

    private final Database database;
    private final PostInserts inserts;
    private final CaseBook cases;
    private final Hints hints;
    private final Set<Committed> listeners;
    private final Appearances appearances;
    private final ThreadBooks threads;
    private final BlockingQueue<Submission> queue = new ArrayBlockingQueue<>(20_000);
    private final Thread thread = new Thread(this::run, "post-writer");
    private volatile boolean closing;

    @Inject
    Writer(
            Database database,
            PostInserts inserts,
            CaseBook cases,
            Hints hints,
            Set<Committed> listeners,
            Appearances appearances,
            ThreadBooks threads) {
        this.database = database;
        this.inserts = inserts;
        this.cases = cases;
        this.hints = hints;
        this.listeners = listeners;
        this.appearances = appearances;
        this.threads = threads;
        thread.setDaemon(true);
        thread.start();
    }

    /** Completes after COMMIT with the stored post; or fails, and then nothing of it is stored. */
    CompletableFuture<Post> write(Submission submission) {
        if (closing || !queue.offer(submission)) {
            submission.stored().completeExceptionally(new WriterBusyException());
        }
        return submission.stored();
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(5_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever was accepted before the end is still written: nothing interrupts a transaction. */
    private void run() {
        List<Submission> group = new ArrayList<>(GROUP);
        try {
            while (!closing || !queue.isEmpty()) {
                group.clear();
                Submission first = queue.poll(LOOK_FOR_THE_END, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, GROUP - 1);
                    writeGroup(group);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
        queue.forEach(each -> each.stored().completeExceptionally(new WriterBusyException()));
    }

    private void writeGroup(List<Submission> group) {
        try {
            finish(group, commit(group));
        } catch (UnableToExecuteStatementException one) {
            if (group.size() == 1) {
                writeAgain(group.get(0), one);
            } else {
                // One of them may be a retry of a post that is already there: each on its own finds
                // out.
                group.forEach(each -> writeGroup(List.of(each)));
            }
        } catch (RuntimeException down) {
            group.forEach(each -> each.stored().completeExceptionally(down));
        }
    }

    /**
     * A post that cannot be inserted is usually there already, sent again by a device that heard
     * nothing.
     */
    private void writeAgain(Submission submission, RuntimeException failure) {
        try {
            inserts.findByClientKey(submission.post())
                    .ifPresentOrElse(
                            post -> submission.stored().complete(post),
                            () -> submission.stored().completeExceptionally(failure));
        } catch (RuntimeException down) {
            submission.stored().completeExceptionally(down);
        }
    }

    private List<Post> commit(List<Submission> group) {
        return database.write(
                handle -> {
                    List<Post> posts = inserts.insert(handle, group);
                    for (int i = 0; i < posts.size(); i++) {
                        threads.shown(handle, group.get(i).post().room(), posts.get(i));
                    }
                    List<CaseBook.Concern> concerns = concerns(group, posts);
                    if (!concerns.isEmpty()) {
                        cases.open(handle, concerns);
                    }
                    return posts;
                });
    }

    private void finish(List<Submission> group, List<Post> posts) {
        for (int i = 0; i < posts.size(); i++) {
            group.get(i).stored().complete(posts.get(i));
        }
        byRoom(posts).forEach(this::announce);
        List<CaseBook.Concern> concerns = concerns(group, posts);
        if (!concerns.isEmpty()) {
            try {
                cases.hasOpened(concerns);
            } catch (RuntimeException defect) {
                log.error("The consoles could not be told; they will find out by looking", defect);
            }
        }
    }

    private void announce(long room, List<Post> posts) {
        long from = posts.get(0).seq();
        long upTo = posts.get(posts.size() - 1).seq();
        List<Post> shown = posts.stream().filter(Post::isPosted).toList();
        for (Committed listener : listeners) {
            try {
                listener.committed(room, from, upTo, shown);
            } catch (RuntimeException defect) {
                log.error("A follower of room {} failed", room, defect);
            }
        }
        hints.publish(new Hints.Hint(room, upTo, 0, 0));
        appearances.shown(shown);
    }

    private static Map<Long, List<Post>> byRoom(List<Post> posts) {
        Map<Long, List<Post>> rooms = new LinkedHashMap<>();
        posts.forEach(
                post -> rooms.computeIfAbsent(post.room(), id -> new ArrayList<>()).add(post));
        return rooms;
    }

    private static List<CaseBook.Concern> concerns(List<Submission> group, List<Post> posts) {
        List<CaseBook.Concern> concerns = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            if (group.get(i).concernsStaff()) {
                concerns.add(new CaseBook.Concern(posts.get(i), group.get(i).judged()));
            }
        }
        return concerns;
    }
}
