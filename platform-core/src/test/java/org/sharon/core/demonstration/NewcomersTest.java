package org.sharon.core.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewcomersTest {

    @Test
    void haveNicknamesThatFitAlsoInAServiceWithALongId() {
        String service = "g".repeat(40);

        assertThat(Newcomers.nickname("wren-book-club-member")).isEqualTo("wren-book-club-member");
        assertThat(Newcomers.nickname("wren-" + service + "-member"))
                .hasSizeLessThanOrEqualTo(40)
                .startsWith("wren-ggg")
                .isNotEqualTo(Newcomers.nickname("wren-" + service + "-guest"));
    }
}
