package org.sharon.core.polls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Ballot ballot = new Ballot("", List.of("Tea", "Soup", "Toast"));

    @Test
    void countsPeopleAndNotTicks() {
        Tally tally = Tally.of(ballot, Map.of(0b001, 2, 0b011, 1, 0b110, 3));

        assertThat(tally.people()).isEqualTo(6);
        assertThat(tally.chose()).containsExactly(3, 4, 3);
        assertThat(Tally.read(tally.mark(), 6, tally.stored())).isEqualTo(tally);
    }

    @Test
    void oneOfFivePeopleMoreOrLessIsNotSeen() {
        assertThat(Share.of(0, 5)).isEqualTo(Share.of(1, 5)).isEqualTo(Share.FEW);
        assertThat(Share.of(2, 5)).isEqualTo(Share.of(3, 5)).isEqualTo(Share.HALF);
        assertThat(Share.of(4, 5)).isEqualTo(Share.of(5, 5)).isEqualTo(Share.MOST);
    }

    @Test
    void saysMoreWhereMoreHaveAnswered() {
        assertThat(Share.of(3, 10)).isEqualTo(Share.LESS);
        assertThat(Share.of(7, 10)).isEqualTo(Share.MORE);
        assertThat(Share.of(2, 10)).isEqualTo(Share.FEW);
        assertThat(Share.of(8, 10)).isEqualTo(Share.MOST);
    }
}
