package org.sharon.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.internal.PlatformDependent;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

class SharedFrameTest {

    /**
     * Netty's own count is what it would refuse to go beyond; the garbage collector never lowers
     * it.
     */
    @Test
    void takesNoMemoryThatSomebodyWouldHaveToGiveBack() {
        Buffer json = Buffer.buffer(new byte[100_000]);
        long before = PlatformDependent.usedDirectMemory();

        for (int i = 0; i < 100; i++) {
            new SharedFrame(json);
        }

        assertThat(PlatformDependent.usedDirectMemory()).isEqualTo(before);
    }
}
