package org.sharon.core.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.Draft;
import org.sharon.api.moderation.Judgement;
import org.sharon.api.moderation.RuleCard;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Service;

class RuleBookTest {

    private final RuleBook book = new RuleBook(TrustRules.NONE, new OwnPhrases(TriedJars.none()));

    @Test
    void takesUpAServiceThatKeepsItsOwnPromises() {
        Service kept =
                GardenRules.withPhrases(
                        """
                        # ours
                        garden\tG1\thold\ta nettle
                        garden\tG1\tnone\ta rose
                        """,
                        GardenRules.declared());

        book.serviceWillServe(kept, Optional.empty());

        assertThat(book.find(kept)).isPresent();
    }

    @Test
    void refusesAServiceWhoseOwnPhrasesFail() {
        refuses(
                "garden\tG1\thold\ta rose",
                "Its own phrases fail: line 1 expects hold and gets none");
        refuses(
                "\ngarden\tG1\tnone\ta nettle\ngarden\tG1\tnone\ta thorn",
                "Its own phrases fail: line 2 expects none and gets hold, and 1 more do not hold");
    }

    @Test
    void refusesLinesThatCannotBeRead() {
        refuses(
                "garden G1 hold a nettle",
                "Its phrases.tsv cannot be read: line 1 needs four columns with tabs between them:"
                        + " service, rule, expect, text");
        refuses(
                "pond\tG1\thold\ta nettle",
                "Its phrases.tsv cannot be read: line 1 is for pond, and this is garden");
        refuses(
                "garden\tG1\tperhaps\ta nettle",
                "Its phrases.tsv cannot be read: line 1 has \"perhaps\" where a verdict should"
                        + " stand");
    }

    @Test
    void aRuleInJavaIsNotAskedBeforeItServes() {
        CodedRule asked =
                new CodedRule() {
                    @Override
                    public RuleCard card() {
                        return RuleCard.of("G9", "Please look again.", "Asks.");
                    }

                    @Override
                    public Judgement review(Draft draft) {
                        throw new IllegalStateException("asked");
                    }
                };
        Service service = GardenRules.withPhrases("garden\tG9\thold\ta rose", asked);

        book.serviceWillServe(service, Optional.empty());

        assertThat(book.find(service)).isPresent();
    }

    private void refuses(String phrases, String sentence) {
        Service service = GardenRules.withPhrases(phrases, GardenRules.declared());

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> book.serviceWillServe(service, Optional.empty()))
                .withMessage(sentence);
        assertThat(book.find(service)).isEmpty();
    }
}
