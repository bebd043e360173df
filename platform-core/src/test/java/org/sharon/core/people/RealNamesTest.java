package org.sharon.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealNamesTest {

    private static final RealNames names = new RealNames();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sarah", "sarah jones", "SarahJones", "sarahjones1985", "Sarah-Louise", "S4rah",
                        "Dr Marsh",
                "Mrs Bunny", "Tom from Reading", "Mohammed", "Rose Hill", "RobinWood", "Ѕаrаh",
                        "Smith",
                "Jasmine Green 7", "Maggie A", "lizzie", "Kasia", "Ngozi"
            })
    void looksLikeSomebodysName(String nickname) {
        assertThat(names.looksReal(nickname)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quiet Wren", "Robin", "Rosebud", "Slow River", "Grey Pebble", "Hopeful 22",
                        "Small Fern",
                "Blue Moon", "Night Owl", "Not Today", "Teacup", "Sunflower", "BraveBadger",
                        "Willow",
                "Teddy Bear", "Rich Tea", "Marble", "Janury", "Tomorrow", "Evening Kettle"
            })
    void looksLikeANickname(String nickname) {
        assertThat(names.looksReal(nickname)).isFalse();
    }
}
