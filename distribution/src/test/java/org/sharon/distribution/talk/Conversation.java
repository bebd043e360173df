package org.sharon.distribution.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Members of one room who take turns in saying something, so many times a second, until told to
 * stop.
 */
public final class Conversation implements AutoCloseable {

    private final List<Talker> talkers;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger turn = new AtomicInteger();

    private Conversation(List<Talker> talkers) {
        this.talkers = List.copyOf(talkers);
    }

    public static Conversation among(List<Talker> talkers, int linesASecond) {
        Conversation conversation = new Conversation(talkers);
        long every = TimeUnit.SECONDS.toMicros(1) / linesASecond;
        conversation.clock.scheduleAtFixedRate(
                conversation::sayNext, 0, every, TimeUnit.MICROSECONDS);
        return conversation;
    }

    private void sayNext() {
        int number = turn.getAndIncrement();
        talkers.get(number % talkers.size()).say(SmallTalk.line(number));
    }

    /** How many lines were begun. */
    public int lines() {
        return turn.get();
    }

    /** Says nothing more; what is unanswered is still sent again. */
    public void end() throws InterruptedException {
        clock.shutdownNow();
        clock.awaitTermination(5, TimeUnit.SECONDS);
    }

    public List<Talker> talkers() {
        return talkers;
    }

    public boolean isEverybodyInside() {
        return talkers.stream().allMatch(Talker::isInside);
    }

    public int unanswered() {
        return talkers.stream().mapToInt(Talker::unanswered).sum();
    }

    /** The keys that were acknowledged as posted, of all members. */
    public Set<UUID> said() {
        Set<UUID> said = new TreeSet<>();
        talkers.forEach(each -> said.addAll(each.said()));
        return said;
    }

    public int answered() {
        return talkers.stream().mapToInt(each -> each.answers().size()).sum();
    }

    public List<Talker.Loss> losses() {
        List<Talker.Loss> losses = new ArrayList<>();
        talkers.forEach(each -> losses.addAll(each.losses()));
        return losses;
    }

    @Override
    public void close() throws InterruptedException {
        end();
        talkers.forEach(Talker::close);
    }
}
