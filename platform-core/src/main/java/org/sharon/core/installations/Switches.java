package org.sharon.core.installations;

import com.google.inject.Inject;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Stage;
import org.sharon.core.plugins.Staged;
import org.sharon.core.store.Database;
import org.sharon.core.store.DatabaseUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks all nodes to switch, in two steps: every live node makes the next version ready; when all
 * are, one guarded change in the database is the decision, and all follow it. One that cannot, or
 * ten seconds without a decision, and all stay as they are. A node that dies on the way is counted
 * no more as soon as its heartbeat is too old.
 *
 * <p>A node that is alone decides at once, in the same transaction that stores the jar.
 */
final class Switches {

    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long OTHERS_FOLLOW_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long LOOK_EVERY_MILLIS = 20;

    private static final Logger log = LoggerFactory.getLogger(Switches.class);

    /** What became of asking. */
    private enum Answer {
        DECIDED,
        ASKED,
        /** Another switch is open. */
        BUSY,
        /** Something else was decided since this was made ready. */
        STALE
    }

    private record Begun(Answer answer, long number) {}

    private final Database database;
    private final Stage stage;
    private final ThisNode node;
    private final JarStore jars;
    private final SetStore sets;
    private final NodeStore nodes;
    private final SwitchStore switches;
    private final SwitchHints hints;

    @Inject
    Switches(
            Database database,
            Stage stage,
            ThisNode node,
            JarStore jars,
            SetStore sets,
            NodeStore nodes,
            SwitchStore switches,
            SwitchHints hints) {
        this.database = database;
        this.stage = stage;
        this.node = node;
        this.jars = jars;
        this.sets = sets;
        this.nodes = nodes;
        this.switches = switches;
        this.hints = hints;
    }

    /**
     * When this returns, every live node serves the jar.
     *
     * @param check may refuse what it brings, before anybody hears of it
     * @throws RefusedException when nothing has changed, with the sentence that says why
     */
    void serve(Consumer<Service> check, NewJar jar, @Nullable Long by) {
        long end = System.nanoTime() + LONGEST_WAIT_NANOS;
        boolean done = false;
        while (!done) {
            node.look();
            if (isServed(jar)) {
                return;
            }
            long since = node.number();
            Staged next = stage.prepare(jar.jar(), check);
            done = order(jar.service(), jar, Optional.of(next), since, by, end);
        }
    }

    /** When this returns, no live node serves it any more. */
    void remove(String service, @Nullable Long by) {
        long end = System.nanoTime() + LONGEST_WAIT_NANOS;
        while (true) {
            node.look();
            if (sets.find(service).flatMap(SetStore.Row::digest).isEmpty()) {
                return;
            }
            if (order(service, null, Optional.empty(), node.number(), by, end)) {
                return;
            }
        }
    }

    private boolean isServed(NewJar jar) {
        return stage.serving(jar.service())
                .filter(each -> each.digest().equals(jar.jar().digest()))
                .isPresent();
    }

    /** False when something else was decided meanwhile, and {@code next} has been given up. */
    private boolean order(
            String service,
            @Nullable NewJar jar,
            Optional<Staged> next,
            long since,
            @Nullable Long by,
            long end) {
        boolean handedOver = false;
        try {
            Begun begun = begin(service, jar, next, since, by);
            while (begun.answer() == Answer.BUSY) {
                waitForAHint(end, "Another plugin is being switched: try again");
                node.look();
                begun = begin(service, jar, next, since, by);
            }
            if (begun.answer() == Answer.STALE) {
                if (System.nanoTime() - end > 0) {
                    throw new RefusedException("Other plugins are being switched: try again");
                }
                return false;
            }
            handedOver = true;
            if (begun.answer() == Answer.ASKED) {
                String digest = jar == null ? null : jar.jar().digest();
                awaitDecision(begun.number(), service, digest, by, end);
            }
            retireOld(service);
            return true;
        } finally {
            if (!handedOver) {
                next.ifPresent(Staged::abort);
            }
        }
    }

    private Begun begin(
            String service,
            @Nullable NewJar jar,
            Optional<Staged> next,
            long since,
            @Nullable Long by) {
        // No other look of this node may come between what is written and what it holds ready.
        synchronized (node) {
            Begun begun = database.write(handle -> begin(handle, service, jar, since, by));
            if (begun.answer() == Answer.DECIDED) {
                next.ifPresentOrElse(Staged::commit, () -> stage.stop(service));
                node.serves(begun.number());
            } else if (begun.answer() == Answer.ASKED) {
                node.holds(begun.number(), next);
            }
            return begun;
        }
    }

    private Begun begin(
            Handle handle, String service, @Nullable NewJar jar, long since, @Nullable Long by) {
        long number = sets.lock(handle);
        if (number != since) {
            return new Begun(Answer.STALE, 0);
        }
        Optional<SwitchStore.Open> open = switches.findOpen(handle);
        if (open.filter(it -> !it.late()).isPresent()) {
            return new Begun(Answer.BUSY, 0);
        }
        open.ifPresent(it -> switches.abortLate(handle, it.id()));
        String digest = jar == null ? null : jar.jar().digest();
        if (jar != null) {
            jars.add(handle, jar, by, false);
        }
        if (nodes.others(handle, node.id()) == 0) {
            switches.add(handle, service, digest, "serving", by);
            long decided = sets.put(handle, number, service, digest, by);
            nodes.serves(handle, node.id(), decided);
            return new Begun(Answer.DECIDED, decided);
        }
        long asked = switches.add(handle, service, digest, "preparing", by);
        switches.ready(handle, asked, node.id());
        return new Begun(Answer.ASKED, asked);
    }

    private void awaitDecision(
            long id, String service, @Nullable String digest, @Nullable Long by, long end) {
        hints.publish();
        SwitchStore.Progress now = switches.progress(id);
        while (now.state().equals("preparing")) {
            if (!now.refusal().isEmpty()) {
                switches.abort(id, now.refusal());
            } else if (now.late()) {
                switches.abortLate(id);
            } else if (now.missing().isEmpty()) {
                database.write(handle -> decide(handle, id, service, digest, by));
            } else {
                waitForAHint(end, "A node was not ready in time: try again");
            }
            now = switches.progress(id);
        }
        hints.publish();
        node.look();
        if (now.state().equals("aborted")) {
            throw new RefusedException(now.sentence());
        }
        awaitTheOthers();
    }

    private boolean decide(
            Handle handle, long id, String service, @Nullable String digest, @Nullable Long by) {
        long number = sets.lock(handle);
        SwitchStore.Progress now = switches.progress(handle, id);
        boolean all = now.missing().isEmpty() && now.refusal().isEmpty() && !now.late();
        if (all && switches.serves(handle, id)) {
            sets.put(handle, number, service, digest, by);
        }
        return all;
    }

    /** It is decided, and each follows within a moment; this only tells how long that takes. */
    private void awaitTheOthers() {
        long end = System.nanoTime() + OTHERS_FOLLOW_NANOS;
        while (nodes.behind(node.number()) > 0 && System.nanoTime() - end < 0) {
            waitForAHint(end + OTHERS_FOLLOW_NANOS, "");
        }
    }

    private void waitForAHint(long end, String sentence) {
        if (System.nanoTime() - end > 0) {
            throw new RefusedException(sentence);
        }
        try {
            node.awaitHint(LOOK_EVERY_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RefusedException("The node is stopping", stopping);
        }
    }

    private void retireOld(String service) {
        try {
            jars.retireOld(service);
        } catch (DatabaseUnavailableException away) {
            log.debug("Older jars of {} stay until the next switch", service);
        }
    }
}
