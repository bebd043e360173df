package org.sharon.core.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureLookTest {

    private static final List<String> ALL = List.copyOf(PictureLook.CHECKS.keySet());

    @Test
    void showsOnlyWhereBothAnswersAreNoAndEverythingElseIsTrue() {
        assertThat(new PictureLook("no", "no", ALL, false).complaint(false)).isEmpty();
        assertThat(new PictureLook("no", "no", List.of("names"), false).complaint(false))
                .contains("tick each box");
    }

    @Test
    void whereAComputerMarkedSomethingItIsShownAfterASecondLook() {
        assertThat(new PictureLook("no", "no", ALL, false).complaint(true))
                .contains("Look at the frames once more");
        assertThat(new PictureLook("no", "no", ALL, true).complaint(true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', no, both questions",
        "no, '', both questions",
        "perhaps, no, both questions",
        "yes, no, person on it is never shown",
        "yes, unsure, person on it is never shown",
        "no, yes, lives or works is never shown",
        "unsure, no, 'not sure, it is not shown'",
        "no, unsure, 'not sure, it is not shown'"
    })
    void saysWhyItIsNotShown(String people, String place, String words) {
        assertThat(new PictureLook(people, place, ALL, true).complaint(true)).contains(words);
    }
}
