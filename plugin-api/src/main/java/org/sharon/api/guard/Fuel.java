package org.sharon.api.guard;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What woven code calls. Each method returns at once, or throws an {@link ExhaustedError}.
 *
 * @since 1.0
 */
public final class Fuel {

    /** What an array takes beside its elements. */
    private static final int HEADER = 16;

    private static final int REFERENCE = 8;

    private Fuel() {}

    /** One step: at the start of a method, and before each jump backwards. */
    public static void burn() {
        if (Thread.currentThread() instanceof PluginThread thread) {
            thread.burn();
        } else {
            throw new ExhaustedError(ExhaustedError.Limit.NO_CALL);
        }
    }

    /**
     * One step, at the start of a handler. Nobody goes on after an overflow of the stack or the
     * heap: each such error takes the machine so long that few of them would be too many.
     */
    public static void caught(Throwable thrown) {
        PluginThread thread = thread();
        if (thrown instanceof VirtualMachineError) {
            throw thread.exhaust(
                    thrown instanceof StackOverflowError
                            ? ExhaustedError.Limit.DEPTH
                            : ExhaustedError.Limit.MEMORY);
        }
        thread.burn();
    }

    /**
     * Before an array is made.
     *
     * @return {@code length}
     */
    public static int array(int length, int elementBytes) {
        if (length > 0) {
            thread().allocate(HEADER + (long) length * elementBytes);
        }
        return length;
    }

    /**
     * Before an array of arrays is made: how many elements the next dimension has altogether.
     *
     * @param sofar the product of the dimensions before
     */
    public static long dimension(long sofar, int length) {
        if (length < 0) {
            return sofar;
        }
        // An array of nothing still takes its header, so each counts for at least two references.
        long elements = sofar * Math.max(length, 2L);
        thread().allocate(HEADER + elements * REFERENCE);
        return elements;
    }

    /**
     * Before a collection or a text is made as large as the plugin says. What it comes to is
     * measured as all memory is; this keeps it from being asked for at once.
     *
     * @return {@code size}
     */
    public static int size(int size) {
        thread().askFor((long) size * REFERENCE);
        return size;
    }

    /** In place of {@link String#repeat}. */
    public static String repeat(String text, int times) {
        if (times > 0) {
            thread().allocate((long) text.length() * times);
        }
        return text.repeat(times);
    }

    /** The same stream, each of whose elements is a step. */
    public static <T> Stream<T> metered(Stream<T> stream) {
        return stream.peek(each -> burn());
    }

    /** The same stream, each of whose elements is a step. */
    public static IntStream metered(IntStream stream) {
        return stream.peek(each -> burn());
    }

    /** The same stream, each of whose elements is a step. */
    public static LongStream metered(LongStream stream) {
        return stream.peek(each -> burn());
    }

    /** The same stream, each of whose elements is a step. */
    public static DoubleStream metered(DoubleStream stream) {
        return stream.peek(each -> burn());
    }

    private static PluginThread thread() {
        if (Thread.currentThread() instanceof PluginThread thread) {
            return thread;
        }
        throw new ExhaustedError(ExhaustedError.Limit.NO_CALL);
    }
}
