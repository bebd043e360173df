package org.sharon.core.events;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.sharon.core.web.Bytes;

/**
 * An event for a calendar, which others may see: it says that there is a meeting and when, and
 * nothing of what, where or with whom.
 */
final class CalendarFile {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarFile() {}

    static Bytes of(Event event, Instant now) {
        return new Bytes(
                200,
                "text/calendar; charset=utf-8",
                Buffer.buffer(text(event, now)),
                Map.of(
                        "Content-Disposition",
                        "attachment; filename=\"meeting.ics\"",
                        "Cache-Control",
                        "private, no-store"));
    }

    static String text(Event event, Instant now) {
        UUID id =
                UUID.nameUUIDFromBytes(
                        (event.trust() + "/" + event.id()).getBytes(StandardCharsets.US_ASCII));
        return String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Calendar//EN",
                "BEGIN:VEVENT",
                "UID:" + id,
                "SEQUENCE:" + event.revision(),
                "DTSTAMP:" + AT.format(now),
                "DTSTART:" + AT.format(event.plan().startsAt()),
                "DTEND:" + AT.format(event.plan().endsAt()),
                "SUMMARY:Meeting",
                "END:VEVENT",
                "END:VCALENDAR",
                "");
    }
}
