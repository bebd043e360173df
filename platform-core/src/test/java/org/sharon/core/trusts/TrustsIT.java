package org.sharon.core.trusts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.language.Language;
import org.sharon.core.people.FakeClock;
import org.sharon.core.store.Database;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.trusts.ReadingHours.Span;
import org.sharon.core.web.TrustView;

class TrustsIT {

    private static final TestDatabase database = TestDatabase.create();
    private static final FakeClock clock = new FakeClock();
    private static final Trusts trusts = TrustsFixture.trusts(database.core(), clock);
    private static final ReadingHours HOURS =
            ReadingHours.daily(LocalTime.of(9, 0), LocalTime.of(17, 30));
    private static final int HARBOUR =
            trusts.create("harbour", "Harbour", Theme.HARBOUR, "Harbour.localhost", HOURS);
    private static final int MEADOW =
            trusts.create("meadow", "Meadow", Theme.MEADOW, "meadow.localhost", HOURS);

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void isFoundByItsOwnHostAndOtherwiseIsTheFirst() {
        assertThat(trusts.atHost("meadow.localhost").id()).isEqualTo(MEADOW);
        assertThat(trusts.atHost("HARBOUR.localhost").id()).isEqualTo(HARBOUR);
        assertThat(trusts.atHost("localhost").id()).isEqualTo(HARBOUR);
        assertThat(trusts.findOwn("localhost")).isEmpty();
    }

    @Test
    void showsItsColourAndItsHours() {
        var view = trusts.withId(MEADOW);

        assertThat(view.theme()).isEqualTo("meadow");
        assertThat(view.hours()).isEqualTo("Staff read today from 9am to 5:30pm.");
        assertThat(view.readingNow()).isTrue();
    }

    @Test
    void showsNewHoursAtOnceHereAndWithinFiveSecondsElsewhere() {
        int trust = trusts.create("new", "New", Theme.DUSK, "new.localhost", HOURS);
        try (Database pool = database.coreOfAnotherNode()) {
            Trusts elsewhere = TrustsFixture.trusts(pool, clock);
            assertThat(elsewhere.hoursOf(trust)).isEqualTo(HOURS);
            ReadingHours other =
                    new ReadingHours(
                            Map.of(
                                    DayOfWeek.TUESDAY,
                                    new Span(LocalTime.of(8, 0), LocalTime.NOON)));

            trusts.changeHours(trust, 1, other);

            assertThat(trusts.hoursOf(trust)).isEqualTo(other);
            clock.pass(Duration.ofSeconds(5));
            assertThat(elsewhere.hoursOf(trust)).isEqualTo(other);
        }
    }

    @Test
    void knowsWhichServicesAreSwitchedOn() {
        trusts.enableService(MEADOW, "perinatal", "Perinatal", Opening.none());

        assertThat(trusts.servicesOf(MEADOW)).containsExactly(Map.entry("perinatal", "Perinatal"));
        assertThat(trusts.servicesOf(HARBOUR)).isEmpty();
    }

    @Test
    void showsTheHoursAndTheWordOfAServiceInItsRooms() {
        ReadingHours evening = ReadingHours.daily(LocalTime.of(18, 0), LocalTime.of(22, 0));
        int trust = trusts.create("eve", "Eve", Theme.DUSK, "eve.localhost", ReadingHours.none());
        trusts.enableService(
                trust, "carers", "Carers", new Opening("Fern", "Lead", evening, "Later."));

        assertThat(trusts.inService(trust, "carers").hours())
                .isEqualTo("Staff read today from 6pm to 10pm.");
        assertThat(trusts.inService(trust, "carers").outside()).isEqualTo("Later.");
        assertThat(trusts.withId(trust).hours()).isEqualTo("Staff read today from 6pm to 10pm.");
        trusts.changeHours(trust, 1, HOURS);
        assertThat(trusts.withId(trust).hours()).isEqualTo("Staff read today from 9am to 5:30pm.");
        assertThat(trusts.inService(trust, "carers").readingNow()).isFalse();
    }

    @Test
    void theSentenceThatTheFormOffersIsReadInWelsh() {
        String offered =
                "Outside these hours nobody reads. We read what you wrote when we are back.";
        int trust = trusts.create("ynys", "Ynys", Theme.DUSK, "ynys.localhost", HOURS);
        trusts.enableService(trust, "carers", "Carers", new Opening("Fern", "Lead", null, offered));

        assertThat(trusts.inService(trust, "carers").outside()).isEqualTo(offered);
        assertThat(Language.WELSH.speak(() -> trusts.inService(trust, "carers").outside()))
                .startsWith("Y tu allan i’r oriau hyn");
    }

    @Test
    void theSentenceOfAServiceIsReadInWelshWhereItIsThere() {
        int trust = trusts.create("dyffryn", "Dyffryn", Theme.DUSK, "dy.localhost", HOURS);
        Opening both = new Opening("Fern", "Lead", null, "Later.", "Yn nes ymlaen.");
        trusts.enableService(trust, "carers", "Carers", both);

        assertThat(trusts.inService(trust, "carers").outside()).isEqualTo("Later.");
        assertThat(Language.WELSH.speak(() -> trusts.inService(trust, "carers").outside()))
                .isEqualTo("Yn nes ymlaen.");
        trusts.enableService(trust, "carers", "Carers", new Opening("Fern", "Lead", null, "Soon."));
        assertThat(Language.WELSH.speak(() -> trusts.inService(trust, "carers")))
                .extracting(TrustView::outside, TrustView::outsideLanguage)
                .containsExactly("Soon.", "en");
    }

    @Test
    void keepsServingWhatItKnewWhileTheDatabaseIsAway() {
        try (Database pool = database.coreOfAnotherNode()) {
            Trusts node = TrustsFixture.trusts(pool, clock);
            node.withId(HARBOUR);
            pool.close();
            clock.pass(Duration.ofSeconds(6));

            assertThat(node.withId(HARBOUR).name()).isEqualTo("Harbour");
        }
    }
}
