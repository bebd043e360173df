package org.sharon.core.plugins.retained;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetainedSizeTest {

    private static final int MEGABYTE = 1 << 20;

    @Test
    void anArrayIsAsLargeAsItsElements() {
        assertThat(of(new byte[MEGABYTE])).isEqualTo(MEGABYTE + 16);
        assertThat(of(new long[1_000])).isEqualTo(8_016);
        assertThat(of((Object) new Object[1_000])).isEqualTo(4_016);
    }

    @Test
    void whatIsReachedTwiceCountsOnce() {
        byte[] same = new byte[MEGABYTE];

        assertThat(of(List.of(same, same), same)).isBetween((long) MEGABYTE, MEGABYTE + 200L);
    }

    static Stream<Named<Object>> hidingPlaces() {
        byte[] it = new byte[MEGABYTE];
        Supplier<Object> captured = () -> it;
        ArrayDeque<Object> deque = new ArrayDeque<>(List.of(it));
        deque.add("more");
        return Stream.<Object>of(
                        new Object[][] {{it}},
                        new ArrayList<>(List.of(it)),
                        new HashMap<>(Map.of("a", it)),
                        new TreeMap<>(Map.of("a", it)),
                        new LinkedHashSet<>(List.of(it)),
                        new ConcurrentHashMap<>(Map.of("a", it)),
                        new ConcurrentLinkedQueue<>(List.of(it)),
                        new CopyOnWriteArrayList<>(List.of(it)),
                        new AtomicReference<>(it),
                        new BigInteger(it.length * 8 - 8, new Random(1)),
                        "frost ".repeat(MEGABYTE / 6 + 1),
                        new StringBuilder("frost ".repeat(MEGABYTE / 6 + 1)),
                        new Throwable("frost ".repeat(MEGABYTE / 6 + 1)),
                        deque,
                        captured,
                        new Inner(it))
                .map(place -> Named.of(place.getClass().getSimpleName(), place));
    }

    @ParameterizedTest
    @MethodSource("hidingPlaces")
    void findsWhatIsKeptWhereverItIs(Object place) {
        assertThat(of(place)).isBetween(MEGABYTE - 100L, MEGABYTE + 3_000L);
    }

    @Test
    void findsWhatAClassKeeps() {
        Keeper.kept = new byte[MEGABYTE];

        assertThat(RetainedSize.of(List.of(Keeper.class), List.of(), any -> true, Long.MAX_VALUE))
                .isEqualTo(MEGABYTE + 16);
        Keeper.kept = new byte[0];
    }

    @Test
    void whatIsKeptWeaklyIsNotKept() {
        byte[] it = new byte[MEGABYTE];

        assertThat(of(new WeakReference<>(it))).isLessThan(100);
        assertThat(it).isNotEmpty();
    }

    @Test
    void whatBelongsToSomebodyElseIsNeitherCountedNorLookedInto() {
        Inner theirs = new Inner(new byte[MEGABYTE]);

        long bytes =
                RetainedSize.of(
                        List.of(),
                        List.of(List.of(theirs, new byte[100])),
                        type -> type != Inner.class,
                        Long.MAX_VALUE);

        assertThat(bytes).isBetween(100L, 300L);
    }

    @Test
    void aLongChainNeedsNoDeepStack() {
        Inner chain = new Inner("end");
        for (int link = 0; link < 200_000; link++) {
            chain = new Inner(chain);
        }

        assertThat(of(chain)).isBetween(200_000L * 16, 200_000L * 16 + 200);
    }

    @Test
    void stopsWhenItIsEnough() {
        List<byte[]> pieces = new ArrayList<>();
        for (int piece = 0; piece < 100; piece++) {
            pieces.add(new byte[1_000]);
        }

        long bytes = RetainedSize.of(List.of(), List.of(pieces), type -> true, 10_000);

        assertThat(bytes).isBetween(10_001L, 12_500L);
    }

    @Test
    void runsNoCodeOfWhatItFinds() {
        assertThat(of(new Touchy(), new HashMap<>(Map.of("a", new Touchy())))).isPositive();
    }

    private static long of(Object... roots) {
        return RetainedSize.of(List.of(), List.of(roots), any -> true, Long.MAX_VALUE);
    }

    private record Inner(Object it) {}

    private static final class Keeper {
        static byte[] kept = {};
    }

    private static final class Touchy {

        @Override
        public boolean equals(Object other) {
            throw new AssertionError("touched");
        }

        @Override
        public int hashCode() {
            throw new AssertionError("touched");
        }

        @Override
        public String toString() {
            throw new AssertionError("touched");
        }
    }
}
