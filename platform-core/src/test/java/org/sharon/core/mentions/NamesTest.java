package org.sharon.core.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @Test
    void offersTheLongestNameFirst() {
        assertThat(candidates("Thank you @Quiet Wren, really"))
                .containsExactly(List.of("Quiet Wren, really", "Quiet Wren", "Quiet"));
    }

    @Test
    void leavesAddressesAndLoneSignsAlone() {
        assertThat(Names.in("jo@example @ @, @")).isEmpty();
    }

    @Test
    void staysOnOneLineAndWithinTheLengthOfAName() {
        assertThat(candidates("@Wren\nand more")).containsExactly(List.of("Wren"));
        assertThat(Names.in("@" + "a".repeat(40))).isEmpty();
    }

    @Test
    void readsNoMoreThanTheFirstFewInAFlood() {
        assertThat(Names.in("@a ".repeat(100_000))).hasSize(10);
    }

    private static List<List<String>> candidates(String text) {
        return Names.in(text).stream().map(Names.Named::candidates).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@wren_grows", "@wren.grows", "@wren-grows", "@wren__grows", "@wren@grows"})
    void aNameOnAnotherSiteThatBeginsLikeOursIsNotOurs(String text) {
        assertThat(Names.in(text))
                .allSatisfy(each -> assertThat(each.candidates()).doesNotContain("wren"));
    }

    @Test
    void aSentenceMayEndWithAName() {
        assertThat(Names.in("Good night, @Quiet Wren. Sleep well").get(0).candidates())
                .contains("Quiet Wren");
    }
}
