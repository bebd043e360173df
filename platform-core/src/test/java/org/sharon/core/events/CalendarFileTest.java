package org.sharon.core.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private final Plan plan =
            new Plan(
                    "A quiet hour for anorexia",
                    "We sit together",
                    Instant.parse("2026-03-27T19:00:00Z"),
                    60,
                    7L,
                    "The living room",
                    "A nurse");

    @Test
    void saysThatThereIsAMeetingAndNothingElse() {
        Event event = new Event(5, 1, "garden", 7, plan, Event.State.SCHEDULED, "", 2, null, 9);

        assertThat(CalendarFile.text(event, Instant.parse("2026-03-01T10:00:00Z")))
                .contains("SUMMARY:Meeting\r\n")
                .contains("DTSTART:20260327T190000Z\r\n", "DTEND:20260327T200000Z\r\n")
                .contains("DTSTAMP:20260301T100000Z\r\n", "SEQUENCE:2\r\n")
                .doesNotContainIgnoringCase(
                        "quiet", "anorexia", "living", "nurse", "garden", "http");
    }

    @Test
    void comesAtTheSameTimeOfDayWhateverTheClocksDo() {
        assertThat(plan.when()).isEqualTo("Friday 27 March 2026, 7:00pm to 8:00pm");
        assertThat(plan.later(1).when()).isEqualTo("Friday 3 April 2026, 7:00pm to 8:00pm");
    }
}
