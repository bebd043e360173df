package org.sharon.core.plugins.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write in Java 17, and what the compiler makes of it, is no reason to refuse. */
class HarmlessCodeTest {

    @Test
    void aPluginWithoutAnythingSpecialPasses() {
        assertThat(Verifier.findings(PluginDraft.good().jar())).isEmpty();
    }

    static List<Corpus.Piece> harmless() {
        return Corpus.read("harmless.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void passes(Corpus.Piece piece) throws Exception {
        Compiled.link(piece.classes());

        assertThat(Verifier.findings(piece.jar())).isEmpty();
    }
}
