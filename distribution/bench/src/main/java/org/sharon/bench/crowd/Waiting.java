package org.sharon.bench.crowd;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.sharon.bench.wire.Wires;

/** Waiting for something, never for ever. */
public final class Waiting {

    private static final int SECONDS_TO_ANSWER = 60;
    private static final int MILLIS_OF_QUIET = 500;
    private static final int LOOKS = 60;

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

    /** Looks twice a second until a number no longer changes. */
    static <T> T untilTheSame(Look<T> look, ToLongFunction<T> number) throws IOException {
        T before = look.now();
        for (int i = 0; i < LOOKS; i++) {
            seconds(MILLIS_OF_QUIET / 1000.0);
            T now = look.now();
            if (number.applyAsLong(now) == number.applyAsLong(before)) {
                return now;
            }
            before = now;
        }
        return before;
    }

    /** One look at something that changes. */
    interface Look<T> {

        T now() throws IOException;
    }
}
