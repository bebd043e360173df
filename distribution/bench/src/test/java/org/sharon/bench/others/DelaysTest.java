package org.sharon.bench.others;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharon.bench.crowd.Line;
import org.sharon.bench.others.Delays.Spell;
import org.sharon.bench.pages.SteadyVisits.Visited;

class DelaysTest {

    @Test
    void countsWhatWasNotSaidAsAFailureAndNotAsADelay() {
        Spell spell =
                Spell.of(
                        List.of(line("said", 4), line("said", 8), line("error", 900)),
                        new Visited(new double[] {7, 9}, 1));

        assertThat(spell.posting()).containsExactly(4, 8);
        assertThat(spell.pages()).containsExactly(7, 9);
        assertThat(spell.failures()).isEqualTo(2);
    }

    @Test
    void isNotDecidedByOneSpellAloneButByMostOfThem() {
        Delays once = new Delays(List.of(spell(4), spell(300), spell(5)));
        Delays mostly = new Delays(List.of(spell(290), spell(300), spell(5)));

        assertThat(once.posting(99)).isEqualTo(5);
        assertThat(mostly.posting(99)).isEqualTo(290);
    }

    @Test
    void addsUpTheFailuresOfAllSpells() {
        Delays delays =
                new Delays(
                        List.of(
                                new Spell(new double[] {1}, new double[] {1}, 2),
                                new Spell(new double[] {1}, new double[] {1}, 1)));

        assertThat(delays.failures()).isEqualTo(3);
    }

    @Test
    void frostComesUpWhenItIsToldTo() {
        Frost frost = new Frost();

        assertThat(frost.apply(10)).doesNotContain("frost");
        frost.comesUpEvery(10);
        assertThat(frost.apply(20)).contains("frost");
        assertThat(frost.apply(21)).doesNotContain("frost");
    }

    private static Spell spell(double posting) {
        return new Spell(new double[] {1, posting}, new double[] {1}, 0);
    }

    private static Line line(String answer, double millis) {
        return new Line(new UUID(1, 2), 0, 1, answer, 1, millis);
    }
}
