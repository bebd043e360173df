package org.sharon.core.trusts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sharon.core.language.Language;
import org.sharon.core.trusts.ReadingHours.Span;

class OpeningTest {

    private static final ReadingHours OFFICE =
            ReadingHours.onWeekdays(LocalTime.of(9, 0), LocalTime.of(17, 30));

    @Test
    void saysEverythingThatIsMissing() {
        assertThat(Opening.none().missing(ReadingHours.none())).hasSize(3);
        assertThat(Opening.none().missing(OFFICE)).hasSize(2);
    }

    @Test
    void takesTheHoursOfTheTrustUnlessItHasItsOwn() {
        ReadingHours evening = ReadingHours.daily(LocalTime.of(18, 0), LocalTime.of(22, 0));

        assertThat(opening(null).hoursIn(OFFICE)).isEqualTo(OFFICE);
        assertThat(opening(evening).hoursIn(OFFICE)).isEqualTo(evening);
        assertThat(opening(null).missing(OFFICE)).isEmpty();
        assertThat(opening(ReadingHours.none()).missing(OFFICE)).hasSize(1);
    }

    @Test
    void keepsHoursAsText() {
        assertThat(ReadingHours.stored(OFFICE.stored())).isEqualTo(OFFICE);
        assertThat(ReadingHours.stored("")).isEqualTo(ReadingHours.none());
        assertThat(ReadingHours.none().stored()).isEmpty();
    }

    @Test
    void tellsTheWeekWithDaysThatAreAlikeTogether() {
        Span morning = new Span(LocalTime.of(9, 0), LocalTime.NOON);

        assertThat(OFFICE.week()).containsExactly("Monday to Friday: 9am to 5:30pm");
        assertThat(
                        new ReadingHours(
                                        Map.of(
                                                DayOfWeek.MONDAY,
                                                morning,
                                                DayOfWeek.WEDNESDAY,
                                                morning,
                                                DayOfWeek.SUNDAY,
                                                morning))
                                .week())
                .containsExactly(
                        "Monday: 9am to midday",
                        "Wednesday: 9am to midday",
                        "Sunday: 9am to midday");
        assertThat(ReadingHours.none().week()).isEmpty();
    }

    @Test
    void isReadInWelshWhereSomebodyHasWrittenIt() {
        Opening both = new Opening("Linden", "Lead", null, "Later.", "Yn nes ymlaen.");

        assertThat(both.said()).isEqualTo(new Opening.Said("Later.", null));
        assertThat(Language.WELSH.speak(both::said))
                .isEqualTo(new Opening.Said("Yn nes ymlaen.", null));
        assertThat(Language.WELSH.speak(opening(null)::said))
                .as("English words on a Welsh page say so")
                .isEqualTo(new Opening.Said("We read it later.", "en"));
        assertThat(Language.WELSH.speak(Opening.none()::said))
                .isEqualTo(new Opening.Said("", null));
    }

    private static Opening opening(@Nullable ReadingHours own) {
        return new Opening("Linden", "Service lead", own, "We read it later.");
    }
}
