package org.sharon.core.plugins.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharon.core.plugins.RefusedException;

/** Each of these is sound Java, which the machine would run; each is refused for its own reason. */
class HostileCodeTest {

    static List<Corpus.Piece> hostile() {
        return Corpus.read("hostile.txt");
    }

    @ParameterizedTest(name = "a plugin that {0}")
    @MethodSource("hostile")
    void isRefused(Corpus.Piece piece) throws Exception {
        Compiled.link(piece.classes());

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Verifier.check(piece.jar()))
                .withMessage(piece.sentence());
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(hostile()).hasSizeGreaterThan(40);
    }
}
