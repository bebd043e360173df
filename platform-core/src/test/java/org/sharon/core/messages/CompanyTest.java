package org.sharon.core.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sharon.core.messages.Company.Pair;

class CompanyTest {

    private static final List<Long> ALL = List.of(1L, 2L, 3L, 4L);

    @Test
    void nobodyGoesWhereEverybodyMayMeet() {
        assertThat(company(Set.of(), Set.of()).aside(ALL)).isEmpty();
    }

    @Test
    void whoeverBlockedSomebodyGoesAndTheOtherStays() {
        assertThat(company(Set.of(), Set.of(new Pair(1, 4))).aside(ALL)).containsExactly(1L);
    }

    @Test
    void whoeverMayNotBeWithMostOfThemGoes() {
        Set<Pair> strangers = Set.of(new Pair(1, 2), new Pair(2, 3), new Pair(2, 4));
        assertThat(company(strangers, Set.of()).aside(ALL)).containsExactly(2L);
    }

    @Test
    void ofTwoThatMayNotMeetTheLaterOneGoes() {
        assertThat(company(Set.of(new Pair(1, 3)), Set.of()).aside(ALL)).containsExactly(3L);
        assertThat(company(Set.of(new Pair(1, 3)), Set.of()).aside(List.of(3L, 1L)))
                .containsExactly(1L);
    }

    @Test
    void aNewcomerHasToBeAllowedWithEachOfThem() {
        Company company = company(Set.of(new Pair(1, 4)), Set.of(new Pair(3, 2)));
        assertThat(company.admits(4, List.of(2L, 3L))).isTrue();
        assertThat(company.admits(4, List.of(1L, 2L))).isFalse();
        assertThat(company.admits(2, List.of(1L, 3L))).as("blocked by one of them").isFalse();
    }

    private static Company company(Set<Pair> strangers, Set<Pair> blocks) {
        Set<Pair> acquainted = new HashSet<>();
        for (long one : ALL) {
            ALL.stream()
                    .filter(other -> one < other)
                    .forEach(it -> acquainted.add(new Pair(one, it)));
        }
        acquainted.removeAll(strangers);
        return new Company(acquainted, blocks);
    }
}
