package org.sharon.core.living;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final AtomicLong now = new AtomicLong();
    private final Pace pace = new Pace(now::get, true);

    @Test
    void allowsThirtyAtOnceAndThenTenASecond() {
        for (int i = 0; i < 30; i++) {
            assertThat(pace.allows()).isTrue();
        }
        assertThat(pace.allows()).isFalse();

        now.addAndGet(1_000_000_000L);

        for (int i = 0; i < 10; i++) {
            assertThat(pace.allows()).isTrue();
        }
        assertThat(pace.allows()).isFalse();
    }

    @Test
    void isHopelessOnlyAfterManyRefusals() {
        while (pace.allows()) {
            assertThat(pace.isHopeless()).isFalse();
        }
        for (int i = 0; i < 101; i++) {
            pace.allows();
        }
        assertThat(pace.isHopeless()).isTrue();
    }
}
