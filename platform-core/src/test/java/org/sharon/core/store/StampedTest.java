package org.sharon.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StampedTest {

    private final Ticking clock = new Ticking();
    private final AtomicInteger read = new AtomicInteger();
    private final Stamped<String, Integer> stamped = new Stamped<>(2, Duration.ofSeconds(5), clock);

    @Test
    void readsOnceWhileTheNumberIsTheSame() {
        assertThat(get("wren", 7)).isEqualTo(1);
        assertThat(get("wren", 7)).isEqualTo(1);
        assertThat(get("otter", 7)).isEqualTo(2);
        assertThat(get("wren", 8)).isEqualTo(3);
        assertThat(get("wren", 8)).isEqualTo(3);
    }

    @Test
    void readsAgainAfterSomeSeconds() {
        get("wren", 7);
        clock.pass(4);
        assertThat(get("wren", 7)).isEqualTo(1);
        clock.pass(1);
        assertThat(get("wren", 7)).isEqualTo(2);
    }

    @Test
    void neverAnswersWithWhatWasReadUnderAnotherNumber() {
        stamped.get(
                "wren",
                7,
                () -> {
                    int old = read.incrementAndGet();
                    get("wren", 8);
                    return old;
                });

        assertThat(get("wren", 8)).as("what was read first came last").isEqualTo(3);
    }

    @Test
    void keepsWhatWasAskedForLast() {
        get("wren", 7);
        get("otter", 7);
        get("wren", 7);
        get("heron", 7);

        assertThat(get("wren", 7)).isEqualTo(1);
        assertThat(get("otter", 7)).isEqualTo(4);
    }

    @Test
    void remembersNothingWhenItCouldNotBeRead() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () ->
                                stamped.get(
                                        "wren",
                                        7,
                                        () -> {
                                            throw new IllegalStateException("away");
                                        }));

        assertThat(get("wren", 7)).isEqualTo(1);
    }

    private int get(String key, long stamp) {
        return stamped.get(key, stamp, read::incrementAndGet);
    }
}
