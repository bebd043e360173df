package org.sharon.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmWordsTest {

    /** Nobody writes whole sentences into a search box, so the rules find little in it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "laxatives",
                "how to purge",
                "Purging",
                "make myself sick",
                "starving",
                "cutting",
                "cut my wrists",
                "hurt my baby",
                "thoughts of harming my baby",
                "shaking the baby",
                "noose",
                "KILLING",
                "kill myself",
                "diet pills",
                "hunanladdiad",
                "he raped me",
                "hurting myself",
                "d\u0456ur\u0435tics"
            })
    void helpComesFirst(String words) {
        assertThat(HarmWords.areAmong(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sleep", "baby", "my sick note", "first day", "making tea", "morning sickness",
                "sharing", "pills at night", "haircut", "skill", "dead batteries", ""
            })
    void otherWordsAreLookedUpWithoutAsking(String words) {
        assertThat(HarmWords.areAmong(words)).isFalse();
    }
}
