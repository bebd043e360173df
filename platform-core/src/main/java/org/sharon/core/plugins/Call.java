package org.sharon.core.plugins;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One call into plugin code: begun on a thread of its crew, awaited on the caller's. */
final class Call<T> implements Progress {

    private enum State {
        WAITING,
        RUNNING,
        ENDED,
        GIVEN_UP
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int CLOCK_FACTOR = 5;
    private static final long LOOK_NANOS = 5_000_000;

    private final Live live;
    private final Guarded.Work<T> work;
    private volatile String rule = "";
    private State state = State.WAITING;
    private @Nullable Outcome<T> outcome;
    private String whatHappened = "";
    private @Nullable Thread thread;
    private boolean begun;
    private long begunAt;
    private long cpuAtBegin;

    /** {@code live} has been entered for this call; it is left when the call ends. */
    Call(Live live, Guarded.Work<T> work) {
        this.live = live;
        this.work = work;
    }

    @Override
    public Service service() {
        return live.service();
    }

    @Override
    public void at(String rule) {
        this.rule = rule;
    }

    /** On the crew's thread. True when the caller still waits for the answer. */
    boolean run() {
        if (!begin()) {
            return true;
        }
        Outcome<T> answer;
        try {
            T value = work.run(this);
            answer = value == null ? threw("answered nothing") : new Outcome.Answered<>(value);
        } catch (Throwable everything) {
            // Errors too: a stack overflow or a missing class in a plugin is the plugin's failure.
            answer = threw(Reasons.withoutMessage(everything));
        }
        live.leave();
        return end(answer);
    }

    private Outcome<T> threw(String how) {
        whatHappened = how;
        return failed(Outcome.Reason.THREW);
    }

    private synchronized boolean begin() {
        if (state != State.WAITING) {
            return false;
        }
        state = State.RUNNING;
        thread = Thread.currentThread();
        begun = true;
        begunAt = System.nanoTime();
        cpuAtBegin = cpu(thread);
        return true;
    }

    private synchronized boolean end(Outcome<T> answer) {
        thread = null;
        if (state == State.GIVEN_UP) {
            return false;
        }
        state = State.ENDED;
        outcome = answer;
        notifyAll();
        return true;
    }

    /**
     * Waits for the answer. The limit is on the time that the plugin itself uses; on the clock it
     * may take a few times as long, so that a busy machine does not look like a broken rule.
     */
    synchronized Outcome<T> await(Duration limit) throws InterruptedException {
        long asked = System.nanoTime();
        while (outcome == null) {
            long left = nanosLeft(asked, limit.toNanos());
            if (left <= 0) {
                state = State.GIVEN_UP;
                outcome = failed(Outcome.Reason.LATE);
            } else {
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
        }
        return outcome;
    }

    private long nanosLeft(long asked, long limit) {
        long onTheClock = CLOCK_FACTOR * limit - (System.nanoTime() - asked);
        if (thread == null) {
            return Math.min(onTheClock, limit);
        }
        long used = cpu(thread) - cpuAtBegin;
        if (used >= limit) {
            return 0;
        }
        long untilLimit = limit - (System.nanoTime() - begunAt);
        return Math.min(onTheClock, Math.max(untilLimit, LOOK_NANOS));
    }

    /** True when the caller stopped waiting while the plugin's code was running. */
    synchronized boolean isLost() {
        return state == State.GIVEN_UP && begun;
    }

    synchronized void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** How the plugin's code failed; empty when it did not. */
    synchronized String whatHappened() {
        return whatHappened;
    }

    private Outcome<T> failed(Outcome.Reason reason) {
        return new Outcome.Failed<>(reason, rule);
    }

    private static long cpu(Thread thread) {
        return THREADS.isThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled()
                ? THREADS.getThreadCpuTime(thread.getId())
                : System.nanoTime();
    }
}
