package org.sharon.core.directory;

import static org.sharon.core.language.Words.say;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sharon.core.reports.Reportable;
import org.sharon.core.web.When;

/**
 * A place in the directory of a service.
 *
 * @param verifiedOn when the team last looked whether all of it is right
 */
record Entry(long id, int trust, String service, Place place, LocalDate verifiedOn) {

    private static final int MONTHS = 6;
    private static final int SOON_DAYS = 30;

    String name() {
        return place.name();
    }

    String offers() {
        return place.offers();
    }

    String forWhom() {
        return place.forWhom();
    }

    String site() {
        return place.site();
    }

    /** Whether somebody with keys to these rooms of its service may find it. */
    boolean isFor(Set<String> rooms) {
        return place.rooms().isEmpty() || place.rooms().stream().anyMatch(rooms::contains);
    }

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
        String all = (name() + ' ' + offers() + ' ' + forWhom()).toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }

    /** The name of the other site. */
    String host() {
        return URI.create(site()).getHost();
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
