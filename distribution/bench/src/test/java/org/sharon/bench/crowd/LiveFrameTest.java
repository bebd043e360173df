package org.sharon.bench.crowd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveFrameTest {

    @Test
    void countsPostsAndNotFrames() {
        LiveFrame frame =
                frame("{\"type\":\"posts\",\"posts\":[{\"seq\":7,\"id\":1},{\"seq\":9,\"id\":2}]}");
        List<Long> places = new ArrayList<>();

        frame.eachSeq(places::add);

        assertThat(frame.is("posts")).isTrue();
        assertThat(frame.posts()).isEqualTo(2);
        assertThat(places).containsExactly(7L, 9L);
    }

    @Test
    void tellsTypesApartThatBeginAlike() {
        LiveFrame frame = frame("{\"type\":\"pong\"}");

        assertThat(frame.is("pong")).isTrue();
        assertThat(frame.is("posts")).isFalse();
        assertThat(frame.is("pon")).isFalse();
    }

    @Test
    void readsWhatWasAcknowledged() {
        UUID key = new UUID(-5, 77);

        LiveFrame frame = frame("{\"type\":\"said\",\"key\":\"%s\",\"seq\":12}".formatted(key));

        assertThat(frame.key()).isEqualTo(key);
        assertThat(frame.seq()).isEqualTo(12);
    }

    /** Somewhere in the middle of an array, as frames are. */
    private static LiveFrame frame(String json) {
        byte[] bytes = ("{\"type\":\"x" + json + "{\"seq\":5}").getBytes(UTF_8);
        return new LiveFrame(bytes, 10, bytes.length - 9);
    }
}
