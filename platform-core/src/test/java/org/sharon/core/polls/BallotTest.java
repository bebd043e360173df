package org.sharon.core.polls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BallotTest {

    @Test
    void isFoundAgainAtTheEndOfItsWords() {
        Ballot ballot = new Ballot("First line.\n\nSecond.", List.of("A walk", "Tea: with milk"));

        assertThat(Ballot.in(ballot.text())).contains(ballot);
    }

    @Test
    void needsNoWordsBeforeItsAnswers() {
        Ballot ballot = new Ballot("", List.of("Yes", "No"));

        assertThat(ballot.text()).isEqualTo("Answers:\n• Yes\n• No");
        assertThat(Ballot.in(ballot.text())).contains(ballot);
    }

    @Test
    void countsTheLastAnswersWhenTheWordsLookLikeSome() {
        Ballot ballot = new Ballot("Answers:\n• One\n• Two\n\nAnswers:", List.of("A", "B"));

        assertThat(Ballot.in(ballot.text())).contains(ballot);
    }

    @Test
    void isNoneWhereWordsStandBetweenOrAreTooFewOrTooMany() {
        assertThat(Ballot.in("Just words")).isEmpty();
        assertThat(Ballot.in("Answers:\n• One")).isEmpty();
        assertThat(Ballot.in("Answers:\n• One\nand\n• Two")).isEmpty();
        assertThat(Ballot.in("Answers:\n" + "• One\n".repeat(7))).isEmpty();
        assertThat(Ballot.in("My Answers:\n• One\n• Two")).isEmpty();
    }

    @Test
    void otherAnswersHaveAnotherMark() {
        Ballot ballot = new Ballot("", List.of("Yes", "No"));

        assertThat(new Ballot("Other words", List.of("Yes", "No")).mark()).isEqualTo(ballot.mark());
        assertThat(new Ballot("", List.of("No", "Yes")).mark()).isNotEqualTo(ballot.mark());
    }
}
