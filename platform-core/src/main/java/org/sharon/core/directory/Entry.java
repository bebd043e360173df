package org.sharon.core.directory;

import static org.sharon.core.language.Words.say;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.sharon.core.reports.Reportable;
import org.sharon.core.web.When;

/**
 * Somebody else who supports people.
 *
 * @param site begins with {@code https://}
 * @param verifiedOn when the team last looked whether all of it is right
 */
record Entry(
        long id,
        int trust,
        String service,
        String name,
        String offers,
        String forWhom,
        String site,
        LocalDate verifiedOn) {

    private static final int MONTHS = 6;
    private static final int SOON_DAYS = 30;

    /** From this day on members do not find it. */
    LocalDate hiddenFrom() {
        return verifiedOn.plusMonths(MONTHS);
    }

    boolean isShownOn(LocalDate day) {
        return day.isBefore(hiddenFrom());
    }

    boolean runsOutSoon(LocalDate day) {
        return isShownOn(day) && !hiddenFrom().isAfter(day.plusDays(SOON_DAYS));
    }

    /** Whether it has something to do with all of these words. */
    boolean isAbout(String words) {
        String all = (name + ' ' + offers + ' ' + forWhom).toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }

    /** The name of the other site. */
    String host() {
        return URI.create(site).getHost();
    }

    String address() {
        return DirectoryPages.address(service) + "/" + id;
    }

    /** Where members report it. */
    String report() {
        return Reportable.address(ReportedEntries.WORD, service, Long.toString(id));
    }

    String deskAddress() {
        return DirectoryDeskPages.ALL + "/" + id;
    }

    String verified() {
        return say("directory.the-team-looked-at-it-on", When.day(verifiedOn));
    }

    String stateOn(LocalDate day) {
        return isShownOn(day)
                ? "Members find it until %s.".formatted(When.day(hiddenFrom()))
                : "Members have not found it since %s.".formatted(When.day(hiddenFrom()));
    }
}
