package org.sharon.bench.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheredTest {

    private final Gathered gathered = new Gathered();
    private final List<String> lines = new ArrayList<>();

    @Test
    void readsWholePiecesHoweverTheyCome() {
        for (String part : List.of("one\ntw", "o", "\n", "three\nfour\nfi", "ve\n")) {
            byte[] bytes = (part + "leftover").getBytes(US_ASCII);
            gathered.add(bytes, part.length(), this::read);
        }

        assertThat(lines).containsExactly("one", "two", "three", "four", "five");
    }

    private int read(byte[] bytes, int from, int to) {
        int start = from;
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\n') {
                lines.add(new String(bytes, start, at - start, US_ASCII));
                start = at + 1;
            }
        }
        return start;
    }
}
