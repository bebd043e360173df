package org.sharon.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final Ticking clock = new Ticking();
    private final AtomicInteger read = new AtomicInteger();
    private final Remembered<String, Integer> remembered =
            new Remembered<>(Duration.ofSeconds(5), clock);

    @Test
    void readsOnceInAFewSeconds() {
        assertThat(remembered.get("wren", read::incrementAndGet)).isEqualTo(1);
        clock.pass(4);
        assertThat(remembered.get("wren", read::incrementAndGet)).isEqualTo(1);
        clock.pass(1);
        assertThat(remembered.get("wren", read::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void readsAgainWhatWasForgotten() {
        remembered.get("wren", read::incrementAndGet);
        remembered.get("otter", read::incrementAndGet);
        remembered.forget("wren");

        assertThat(remembered.get("otter", read::incrementAndGet)).isEqualTo(2);
        assertThat(remembered.get("wren", read::incrementAndGet)).isEqualTo(3);
        remembered.forgetAll();
        assertThat(remembered.get("otter", read::incrementAndGet)).isEqualTo(4);
    }

    @Test
    void doesNotRememberWhatChangedWhileItWasBeingRead() {
        remembered.get(
                "wren",
                () -> {
                    int old = read.incrementAndGet();
                    remembered.forget("wren");
                    return old;
                });

        assertThat(remembered.get("wren", read::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void doesNotGoBackToWhatWasReadBefore() {
        remembered.get(
                "wren",
                () -> {
                    int old = read.incrementAndGet();
                    clock.pass(1);
                    remembered.get("wren", read::incrementAndGet);
                    return old;
                });

        assertThat(remembered.get("wren", read::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void answersAsBeforeWhileTheDatabaseIsAway() {
        remembered.getOrLast("wren", read::incrementAndGet);
        clock.pass(60);

        assertThat(remembered.getOrLast("wren", RememberedTest::away)).isEqualTo(1);
        assertThatExceptionOfType(DatabaseUnavailableException.class)
                .isThrownBy(() -> remembered.getOrLast("otter", RememberedTest::away));
        assertThatExceptionOfType(DatabaseUnavailableException.class)
                .isThrownBy(() -> remembered.get("wren", RememberedTest::away));
    }

    private static int away() {
        throw new DatabaseUnavailableException(new IllegalStateException("away"));
    }
}
