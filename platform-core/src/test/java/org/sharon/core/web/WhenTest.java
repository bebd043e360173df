package org.sharon.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharon.core.language.Language;

class WhenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-11-22T17:30 | 2026-11-22T17:30 | Today, 5:30pm
                    2026-11-22T00:00 | 2026-11-22T23:59 | Today, 12:00am
                    2026-11-22T23:59 | 2026-11-22T00:01 | Today, 11:59pm
                    2026-11-21T23:59 | 2026-11-22T00:00 | Yesterday, 11:59pm
                    2026-11-21T00:00 | 2026-11-22T23:59 | Yesterday, 12:00am
                    2026-11-20T17:30 | 2026-11-22T09:00 | Friday 20 November, 5:30pm
                    2026-11-16T00:00 | 2026-11-22T23:59 | Monday 16 November, 12:00am
                    2026-11-15T23:59 | 2026-11-22T00:00 | 15 November 2026, 11:59pm
                    2026-12-31T23:30 | 2027-01-01T00:30 | Yesterday, 11:30pm
                    2026-11-23T00:00 | 2026-11-22T23:59 | 23 November 2026, 12:00am
                    # One day of these has 25 hours, and one has 23.
                    2026-10-24T23:30 | 2026-10-26T00:10 | Saturday 24 October, 11:30pm
                    2026-10-25T00:10 | 2026-10-25T23:50 | Today, 12:10am
                    2026-03-28T23:50 | 2026-03-29T23:50 | Yesterday, 11:50pm
                    2026-03-29T00:30 | 2026-03-30T00:10 | Yesterday, 12:30am
                    """)
    void isSaidAsOneSaysItNowInLondon(LocalDateTime at, LocalDateTime now, String words) {
        assertThat(When.recent(london(at), london(now))).isEqualTo(words);
    }

    @Test
    void theSummerOfLondonCounts() {
        Instant now = Instant.parse("2026-07-15T23:30:00Z");

        assertThat(When.recent(Instant.parse("2026-07-15T22:59:00Z"), now))
                .isEqualTo("Yesterday, 11:59pm");
        assertThat(When.recent(Instant.parse("2026-07-15T23:00:00Z"), now))
                .isEqualTo("Today, 12:00am");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-11-22T17:30 | Heddiw, 5:30yh
                    2026-11-21T09:05 | Ddoe, 9:05yb
                    2026-11-20T17:30 | Dydd Gwener 20 Tachwedd, 5:30yh
                    2026-11-10T17:30 | 10 Tachwedd 2026, 5:30yh
                    """)
    void isSaidInWelsh(LocalDateTime at, String words) {
        Instant now = london(LocalDateTime.parse("2026-11-22T18:00"));

        assertThat(Language.WELSH.speak(() -> When.recent(london(at), now))).isEqualTo(words);
    }

    private static Instant london(LocalDateTime time) {
        return time.atZone(When.LONDON).toInstant();
    }
}
