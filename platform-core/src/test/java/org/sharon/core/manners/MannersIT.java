package org.sharon.core.manners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharon.core.conversations.Cases;
import org.sharon.core.conversations.House;
import org.sharon.core.conversations.Said;
import org.sharon.core.people.FakeClock;
import org.sharon.core.rooms.Room;
import org.sharon.core.trusts.ReadingHours;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.trusts.TrustsFixture;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

class MannersIT {

    private static final House house = new House(Cases.gate(), new Cases(), Set.of());
    private static final Visitor wren = house.member("Wren");
    private static final FakeClock clock = new FakeClock();
    private static final Trusts trusts = TrustsFixture.trusts(house.database(), clock);
    private static final Manners manners =
            new Manners(
                    new MannerStore(house.database()),
                    trusts,
                    house.database(),
                    TrustsFixture.audit(house.database(), clock),
                    clock);

    private static int rooms;

    private Room room;

    @BeforeEach
    void aRoomOfItsOwn() {
        room = house.room("room-" + ++rooms, Room.Kind.LIVING);
        trusts.changeHours(
                room.trust(),
                wren.account(),
                ReadingHours.daily(LocalTime.of(0, 0), LocalTime.of(23, 59)));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void nobodyWaitsWhereNothingIsAgreed() {
        house.say(room, wren, "hello");

        assertThat(manners.closed(room, wren, false)).isEmpty();
    }

    @Test
    void inASlowRoomAMemberWaitsAndIsToldHowLong() {
        manners.change(room, new Manner(30, false, false), wren.account());
        assertThat(manners.closed(room, wren, false)).as("the first message").isEmpty();

        saidAt(clock.instant().minusSeconds(10));
        Optional<Said.Refused> refused = manners.closed(room, wren, false);
        assertThat(refused).isPresent();
        assertThat(refused.get().sentence())
                .isEqualTo("You can write again in 20 seconds. Your words are kept.");
        assertThat(manners.closed(room, wren, true)).as("an edit").isEmpty();

        clock.pass(Duration.ofSeconds(21));
        assertThat(manners.closed(room, wren, false)).isEmpty();
    }

    @Test
    void peerModeratorsNeverWait() {
        manners.change(room, new Manner(300, true, false), wren.account());
        saidAt(clock.instant());

        assertThat(manners.closed(room, as(Role.PEER_MODERATOR), false)).isEmpty();
    }

    @Test
    void aRoomWithStaffedHoursIsClosedOutsideThem() {
        manners.change(room, new Manner(0, true, false), wren.account());
        assertThat(manners.isClosed(room)).isFalse();

        trusts.changeHours(room.trust(), wren.account(), ReadingHours.none());

        assertThat(manners.isClosed(room)).isTrue();
        assertThat(manners.closed(room, wren, false))
                .hasValueSatisfying(
                        refused ->
                                assertThat(refused.sentence())
                                        .contains("open while staff are here")
                                        .contains("Your words are kept"));
    }

    @Test
    void onlyTheRoomThatWasChosenIsReadFirst() {
        manners.change(room, new Manner(0, false, true), wren.account());
        Room other = house.room("other-" + rooms, Room.Kind.LIVING);

        assertThat(manners.holds(room.trust(), room.service(), room.slug())).isTrue();
        assertThat(manners.holds(other.trust(), other.service(), other.slug())).isFalse();
    }

    private void saidAt(Instant at) {
        Said said = house.say(room, wren, "hello");
        house.database()
                .write(
                        handle ->
                                handle.createUpdate(
                                                "UPDATE post SET created_at = :at WHERE id = :id")
                                        .bind("at", at)
                                        .bind("id", ((Said.Stored) said).post().id())
                                        .execute());
    }

    private static Visitor as(Role role) {
        return new Visitor(
                wren.account(), wren.trust(), "Wren", "heron", role, false, Set.of(), "");
    }
}
