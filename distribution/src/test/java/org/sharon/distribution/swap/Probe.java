package org.sharon.distribution.swap;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sharon.distribution.talk.Frame;
import org.sharon.distribution.talk.Talker;

/** A member who says the same thing again and again, to see what becomes of it. */
final class Probe implements AutoCloseable {

    private static final int EVERY_MILLIS = 100;

    private final Talker talker;
    private final List<UUID> keys = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private Probe(Talker talker) {
        this.talker = talker;
    }

    static Probe saying(String text, Talker talker) {
        Probe probe = new Probe(talker);
        probe.clock.scheduleAtFixedRate(
                () -> probe.say(text), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return probe;
    }

    private synchronized void say(String text) {
        keys.add(talker.say(text));
    }

    Talker talker() {
        return talker;
    }

    /** What the platform answered, in the order in which it was asked: said, held, nudge, error. */
    synchronized List<String> answers() {
        List<String> answers = new ArrayList<>();
        for (UUID key : keys) {
            Frame answer = talker.answer(key);
            if (answer != null) {
                answers.add(answer.type());
            }
        }
        return answers;
    }

    /** How many of the answers were this one. */
    long count(String type) {
        return answers().stream().filter(type::equals).count();
    }

    void end() throws InterruptedException {
        clock.shutdownNow();
        clock.awaitTermination(5, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        end();
        talker.close();
    }
}
