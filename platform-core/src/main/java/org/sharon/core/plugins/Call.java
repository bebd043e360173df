package org.sharon.core.plugins;

import org.jspecify.annotations.Nullable;
import org.sharon.api.guard.ExhaustedError;
import org.sharon.api.guard.PluginThread;

/** One call into plugin code: begun on a thread of its crew, awaited on the caller's. */
final class Call<T> implements Progress {

    private enum State {
        WAITING,
        RUNNING,
        ENDED,
        GIVEN_UP
    }

    private static final long AWAKE_NANOS = 50_000;
    private static final long LOOK_MILLIS = 5;

    private final Live live;
    private final Guarded.Work<T> work;
    private final Budget budget;
    private final Counts counts;
    private volatile String rule = "";
    private long ruleBegunAt;
    private State state = State.WAITING;
    private volatile @Nullable Outcome<T> outcome;
    private String whatHappened = "";
    private @Nullable PluginThread thread;
    private boolean begun;
    private volatile boolean blamed = true;
    private volatile boolean failedBlamed = true;
    private long computedBefore;
    private long allocatedBefore;

    /** {@code live} has been entered for this call; it is left when the call ends. */
    Call(Live live, Guarded.Work<T> work, Budget budget, Counts counts) {
        this.live = live;
        this.work = work;
        this.budget = budget;
        this.counts = counts;
    }

    /** See {@link Blame}. */
    void blamed(boolean is) {
        blamed = is;
    }

    /** Whether the failure is the plugin's own. */
    boolean isBlamed() {
        return failedBlamed;
    }

    @Override
    public Service service() {
        return live.service();
    }

    @Override
    public void at(String next) {
        long now = System.nanoTime();
        endRule(now);
        ruleBegunAt = now;
        rule = next;
    }

    private void endRule(long now) {
        if (!rule.isEmpty()) {
            counts.ran(rule, now - ruleBegunAt);
        }
    }

    /** On the crew's thread. True when the caller still waits for the answer. */
    boolean run() {
        PluginThread runner = (PluginThread) Thread.currentThread();
        if (!begin(runner)) {
            return true;
        }
        Outcome<T> answer;
        try {
            Blame.of(this);
            runner.begin(budget.steps(), budget.memory());
            T value = work.run(this);
            runner.end();
            answer = value == null ? threw("answered nothing") : new Outcome.Answered<>(value);
        } catch (Throwable everything) {
            // Errors too: a stack overflow or a missing class in a plugin is the plugin's failure.
            runner.end();
            answer = threw(Reasons.withoutMessage(everything));
        }
        Blame.ofNobody();
        answer = checked(answer, runner);
        live.leave();
        return end(answer);
    }

    private Outcome<T> checked(Outcome<T> answer, PluginThread runner) {
        long asked = Meters.allocated(runner) - allocatedBefore;
        live.memory().asked(asked);
        ExhaustedError exhausted = runner.exhausted();
        if (exhausted != null) {
            // Also when the plugin has an answer: the JDK may have caught the error for it.
            whatHappened = Reasons.ofExhausted(exhausted);
            return failed(Outcome.Reason.EXHAUSTED);
        }
        if (asked > budget.memory()) {
            whatHappened = Reasons.TOO_MUCH_MEMORY;
            return failed(Outcome.Reason.EXHAUSTED);
        }
        if (answer instanceof Outcome.Answered<T>) {
            endRule(System.nanoTime());
        }
        return answer;
    }

    private Outcome<T> threw(String how) {
        whatHappened = how;
        return failed(Outcome.Reason.THREW);
    }

    private synchronized boolean begin(PluginThread runner) {
        if (state != State.WAITING) {
            return false;
        }
        state = State.RUNNING;
        thread = runner;
        begun = true;
        computedBefore = Meters.computed(runner);
        allocatedBefore = Meters.allocated(runner);
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

    /** Waits for the answer, until the call has used more time or memory than it may. */
    Outcome<T> await() throws InterruptedException {
        long end = System.nanoTime() + AWAKE_NANOS;
        // Most rules answer sooner than a thread falls asleep and is woken again. Whoever else
        // wants this processor, such as the thread that is to answer, gets it meanwhile.
        while (outcome == null && System.nanoTime() - end < 0) {
            Thread.yield();
        }
        return awaitAsleep();
    }

    private synchronized Outcome<T> awaitAsleep() throws InterruptedException {
        long limit = budget.time().toNanos();
        long end = System.nanoTime() + Budget.CLOCK_FACTOR * limit;
        while (outcome == null) {
            wait(LOOK_MILLIS);
            if (outcome == null) {
                look(limit, end);
            }
        }
        return outcome;
    }

    private void look(long limit, long end) {
        if (System.nanoTime() - end >= 0) {
            giveUp(Outcome.Reason.LATE, Reasons.TOO_LATE);
        } else if (thread == null) {
            return;
        } else if (Meters.computed(thread) - computedBefore >= limit) {
            giveUp(Outcome.Reason.LATE, Reasons.TOO_LATE);
        } else if (Meters.allocated(thread) - allocatedBefore > budget.memory()) {
            giveUp(Outcome.Reason.EXHAUSTED, Reasons.TOO_MUCH_MEMORY);
        }
    }

    private void giveUp(Outcome.Reason reason, String how) {
        state = State.GIVEN_UP;
        whatHappened = how;
        outcome = failed(reason);
    }

    /** True when the caller stopped waiting while the plugin's code was running. */
    synchronized boolean isLost() {
        return state == State.GIVEN_UP && begun;
    }

    /** True when the caller stopped waiting before any thread was free for it. */
    synchronized boolean wasNotBegun() {
        return state == State.GIVEN_UP && !begun;
    }

    /** Ends what waits at once, and what computes at its next step. */
    synchronized void stop() {
        if (thread != null) {
            thread.stopPluginCode();
            thread.interrupt();
        }
    }

    /** How the plugin's code failed; empty when it did not. */
    synchronized String whatHappened() {
        return whatHappened;
    }

    private Outcome<T> failed(Outcome.Reason reason) {
        // Whoever uses up what a call may use has done so by itself.
        failedBlamed = blamed || reason == Outcome.Reason.EXHAUSTED;
        return new Outcome.Failed<>(reason, rule);
    }
}
