package org.sharon.core.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HomeViewTest {

    @Test
    void hidesNoRoomWhereItsDoorTakesNoMoreSpaceThanTheLineThatOpensIt() {
        assertThat(home(7).first()).hasSize(7);
        assertThat(home(7).more()).isEmpty();
    }

    @Test
    void showsSixRoomsAndHidesTheOthersWhereThereAreMany() {
        assertThat(home(8).first()).hasSize(6);
        assertThat(home(8).more()).extracting(Door::name).containsExactly("Room 7", "Room 8");
    }

    @Test
    void opensNoDoorForWhoeverHoldsNoKey() {
        assertThat(home(0).first()).isEmpty();
        assertThat(home(0).more()).isEmpty();
    }

    private static HomeView home(int rooms) {
        List<Door> doors =
                IntStream.rangeClosed(1, rooms)
                        .mapToObj(
                                number -> new Door("/", "door-room", "", "Room " + number, "", ""))
                        .toList();
        return new HomeView(
                "Quiet Wren",
                "robin",
                doors,
                false,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }
}
