package org.sharon.bench.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BytesTest {

    private static final Bytes SEQ = Bytes.of("\"seq\":");

    @Test
    void countsAWordWhereverItStands() {
        assertThat(count("\"seq\":1")).isEqualTo(1);
        assertThat(count("{\"seq\":1},{\"id\":2,\"seq\":3}]")).isEqualTo(2);
        assertThat(count("\"seq\":\"seq\":\"seq\":")).isEqualTo(3);
    }

    @Test
    void countsNothingThatOnlyLooksAlike() {
        assertThat(count("")).isZero();
        assertThat(count("\"seq\"")).isZero();
        assertThat(count("\"sequel\": \\\"seq\\\":")).isZero();
        assertThat(count("ü€😀 seq:")).isZero();
    }

    @Test
    void looksOnlyBetweenTheTwoPlaces() {
        byte[] bytes = "\"seq\":1,\"seq\":2".getBytes(UTF_8);

        assertThat(SEQ.count(bytes, 1, bytes.length)).isEqualTo(1);
        assertThat(SEQ.count(bytes, 0, bytes.length - 2)).isEqualTo(1);
    }

    @Test
    void readsTheNumberBehindAWord() {
        byte[] bytes = "{\"seq\":10427,".getBytes(UTF_8);

        int behind = SEQ.behind(bytes, 0, bytes.length);

        assertThat(Bytes.number(bytes, behind)).isEqualTo(10_427);
    }

    private static int count(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return SEQ.count(bytes, 0, bytes.length);
    }
}
