package org.sharon.bench.crowd;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.sharon.bench.wire.Wires;

/** Waiting for something, never for ever. */
public final class Waiting {

    private static final int SECONDS_TO_ANSWER = 60;
    private static final double BETWEEN_LOOKS = 0.1;
    private static final int LOOKS = 300;

    private Waiting() {}

    /** A question to the thread of the wires. */
    public static <T> T ask(Wires wires, Supplier<T> question) throws IOException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        wires.execute(() -> answer.complete(question.get()));
        return await(answer);
    }

    public static <T> T await(CompletableFuture<T> answer) throws IOException {
        try {
            return answer.get(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("No answer came.", e);
        }
    }

    public static void seconds(double seconds) throws IOException {
        try {
            Thread.sleep((long) (seconds * 1000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Looks ten times a second until it is so, or for a time, and answers what it saw last. */
    static <T> T until(Look<T> look, Predicate<T> so) throws IOException {
        T now = look.now();
        for (int i = 0; i < LOOKS && !so.test(now); i++) {
            seconds(BETWEEN_LOOKS);
            now = look.now();
        }
        return now;
    }

    /** One look at something that changes. */
    interface Look<T> {

        T now() throws IOException;
    }
}
