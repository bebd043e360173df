package org.sharon.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapWatchTest {

    private final HeapWatch watch = new HeapWatch();

    @Test
    void memoryThatIsFullAfterThreeCollectionsIsFull() {
        assertThat(watch.isFullAgain(0.99, 1)).isFalse();
        assertThat(watch.isFullAgain(0.99, 2)).isFalse();
        assertThat(watch.isFullAgain(0.99, 3)).isTrue();
    }

    @Test
    void memoryThatWasFullForAMomentIsNot() {
        watch.isFullAgain(0.99, 1);
        watch.isFullAgain(0.99, 2);
        watch.isFullAgain(0.5, 3);

        assertThat(watch.isFullAgain(0.99, 4)).isFalse();
    }

    @Test
    void nothingIsKnownUntilMemoryIsCollectedAgain() {
        watch.isFullAgain(0.99, 1);

        assertThat(watch.isFullAgain(0.99, 1)).isFalse();
        assertThat(watch.isFullAgain(0.99, 1)).isFalse();
    }
}
