package org.sharon.core.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.moderation.Ward;
import org.sharon.core.web.Visitor;

class DoorsIT {

    private static final Ward ward = Ward.open();
    private static final Guard guard = ward.get(Guard.class);
    private static final Doors doors = ward.get(Doors.class);

    private final Visitor member = ward.member("shed-key");
    private final Visitor clinician = ward.clinician();

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void areOpenToMembersOnlyWithALeadHoursAndAWordAboutWhatHappensOutside() {
        for (String missing :
                new String[] {"lead_name = ''", "lead_title = ''", "hours = ''", "outside = ''"}) {
            set(missing);
            assertThat(guard.roomsOf(member)).as(missing).isEmpty();
            assertThat(guard.roomsOf(clinician)).as(missing).isNotEmpty();
            assertThat(doors.stillAdmits(member, ward.room("shed"))).as(missing).isFalse();
            assertThat(doors.stillAdmits(clinician, ward.room("shed"))).as(missing).isTrue();
            restore();
            assertThat(guard.roomsOf(member)).isNotEmpty();
        }
    }

    @Test
    void takeTheHoursOfTheTrustWhenTheServiceHasNone() {
        set("hours = NULL");
        assertThat(guard.roomsOf(member)).isEmpty();

        execute(
                "INSERT INTO reading_hours (trust, weekday, opens, closes)"
                        + " VALUES (1, 1, '09:00', '17:00')");
        doors.look();

        assertThat(guard.roomsOf(member)).isNotEmpty();
        execute("DELETE FROM reading_hours");
        restore();
    }

    @Test
    void areShutToEverybodyWhileAServiceIsOffAndOpenAgainAfterwards() {
        set("disabled_at = UTC_TIMESTAMP(3)");
        assertThat(guard.roomsOf(member)).isEmpty();
        assertThat(guard.isClosedFor(member, "shed")).isTrue();
        assertThat(guard.isClosedFor(ward.member(), "shed")).isFalse();
        assertThat(guard.roomsOf(clinician)).isEmpty();
        assertThat(doors.stillAdmits(clinician, ward.room("shed"))).isFalse();
        assertThat(ward.get(KeyRing.class).offers(Ward.TRUST, clinician.services())).isEmpty();

        restore();

        assertThat(guard.roomsOf(member)).isNotEmpty();
        assertThat(guard.closedRoomsOf(member)).isEmpty();
        assertThat(doors.stillAdmits(member, ward.room("shed"))).isTrue();
        assertThat(ward.get(KeyRing.class).offers(Ward.TRUST, clinician.services())).isNotEmpty();
    }

    private static void set(String change) {
        execute("UPDATE enabled_service SET " + change + " WHERE trust = 1");
        doors.look();
    }

    private static void restore() {
        execute(
                "UPDATE enabled_service SET lead_name = 'Linden', lead_title = 'Service lead',"
                        + " hours = '1 09:00 17:00', outside = 'We read it later.',"
                        + " disabled_at = NULL");
        doors.look();
    }

    private static void execute(String sql) {
        ward.database().write(handle -> handle.execute(sql));
    }
}
