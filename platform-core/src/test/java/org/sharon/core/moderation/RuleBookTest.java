package org.sharon.core.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.Draft;
import org.sharon.api.moderation.Judgement;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Verdict;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Trial;

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
    void aRuleInJavaIsNotAskedWhileTheRulesAreRead() {
        Service service = GardenRules.withPhrases("garden\tG9\thold\ta rose", asking(null));

        book.serviceWillServe(service, Optional.empty());

        assertThat(book.find(service)).isPresent();
    }

    @Test
    void aRuleInJavaKeepsItsPromisesWhenItIsTried() {
        Service kept = GardenRules.withPhrases("garden\tG9\thold\ta rose", asking(Verdict.HOLD));
        book.serviceWillServe(kept, Optional.empty());
        book.serviceIsTried(kept, HERE);

        Service broken = GardenRules.withPhrases("garden\tG9\thold\ta tulip", asking(Verdict.RED));
        book.serviceWillServe(broken, Optional.empty());
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> book.serviceIsTried(broken, HERE))
                .withMessage("Its own phrases fail: line 1 expects hold and gets red");
    }

    @Test
    void aRuleInJavaThatFailsIsNotTakenForOneThatHolds() {
        Service failing = GardenRules.withPhrases("garden\tG9\thold\ta rose", asking(null));
        book.serviceWillServe(failing, Optional.empty());

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> book.serviceIsTried(failing, HERE))
                .withMessage("It cannot start: asked");
    }

    /** Calls on this thread, and refuses as the real one does. */
    private static final Trial HERE =
            new Trial() {
                @Override
                public <T> T call(Callable<T> work) {
                    try {
                        return work.call();
                    } catch (Exception failed) {
                        throw new RefusedException("It cannot start: " + failed.getMessage());
                    }
                }
            };

    /** A rule that answers this about everything, or fails when there is nothing to answer. */
    private static CodedRule asking(@Nullable Verdict verdict) {
        return new CodedRule() {
            @Override
            public RuleCard card() {
                return RuleCard.of("G9", "Please look again.", "Asks.");
            }

            @Override
            public Judgement review(Draft draft) {
                if (verdict == null) {
                    throw new IllegalStateException("asked");
                }
                return Judgement.of(verdict);
            }
        };
    }

    private void refuses(String phrases, String sentence) {
        Service service = GardenRules.withPhrases(phrases, GardenRules.declared());

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> book.serviceWillServe(service, Optional.empty()))
                .withMessage(sentence);
        assertThat(book.find(service)).isEmpty();
    }
}
