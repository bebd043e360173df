package org.sharon.api.guard;

import org.jspecify.annotations.Nullable;

/**
 * The only kind of thread on which woven code runs, and what is left to it in the present call.
 *
 * <p>A class of its own, and not a thread-local, because every step of a plugin looks here.
 *
 * @since 1.0
 */
public final class PluginThread extends Thread {

    /**
     * After so many steps, some hundredths of a millisecond, whoever else wants the processor has
     * it first: a call that goes on for long keeps nobody waiting.
     */
    private static final long TURN = 20_000;

    /** Left in this turn. */
    private long steps;

    /** Left after this turn. */
    private long more;

    private long memory;
    private volatile boolean stopped;
    private @Nullable ExhaustedError exhausted;

    /** A daemon, which inherits nothing from the thread that made it. */
    public PluginThread(Runnable work, String name) {
        super(null, work, name, 0, false);
        setDaemon(true);
    }

    /**
     * Begins a call; on this thread.
     *
     * @param steps how many steps it may take
     * @param memory how many bytes its arrays may have altogether
     */
    public void begin(long steps, long memory) {
        this.steps = Math.min(steps, TURN);
        this.more = steps - this.steps;
        this.memory = memory;
        exhausted = null;
    }

    /**
     * Ends a call; on this thread. Woven code that runs afterwards has nothing left.
     *
     * @return how many steps were left; negative when there were none
     */
    public long end() {
        long left = steps + more;
        steps = 0;
        more = 0;
        memory = 0;
        return left;
    }

    /** Ends woven code on this thread for good, at its next step; from any thread. */
    public void stopPluginCode() {
        stopped = true;
    }

    /** Why the present or the last call was ended; null when it was not. On this thread. */
    public @Nullable ExhaustedError exhausted() {
        return exhausted;
    }

    void burn() {
        if (--steps < 0 || stopped) {
            takeAnotherTurn();
        }
    }

    private void takeAnotherTurn() {
        if (stopped) {
            throw exhaust(ExhaustedError.Limit.TIME);
        }
        if (more == 0) {
            throw exhaust(ExhaustedError.Limit.STEPS);
        }
        Thread.yield();
        long turn = Math.min(more, TURN);
        more -= turn;
        steps = turn - 1;
    }

    void allocate(long bytes) {
        askFor(bytes);
        memory -= bytes;
    }

    /** Would {@code bytes} at once be more than is left? */
    void askFor(long bytes) {
        if (bytes > memory) {
            throw exhaust(ExhaustedError.Limit.MEMORY);
        }
    }

    ExhaustedError exhaust(ExhaustedError.Limit limit) {
        // Whatever was used up, no further step is taken.
        steps = -1;
        more = 0;
        ExhaustedError error = exhausted;
        if (error == null) {
            error = new ExhaustedError(limit);
            exhausted = error;
        }
        return error;
    }
}
