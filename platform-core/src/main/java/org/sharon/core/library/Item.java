package org.sharon.core.library;

import static org.sharon.core.language.Words.say;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.api.content.ContentItem;
import org.sharon.api.features.Feature;
import org.sharon.core.media.MediaItem;
import org.sharon.core.media.WebVtt;
import org.sharon.core.web.When;

/**
 * Something on a shelf today.
 *
 * @param team what the team of a trust has put there; null for what came with the plugin
 */
record Item(String service, ContentItem content, LocalDate today, @Nullable MediaItem team) {

    /** Behind it stands the number of what a team has put on a shelf; no id of a plugin has it. */
    static final String BY_TEAM = "by-team/";

    Item(String service, ContentItem content, LocalDate today) {
        this(service, content, today, null);
    }

    /** Empty for what nobody has approved. */
    static Optional<Item> of(MediaItem item, LocalDate today) {
        return item.ofApproval()
                .map(
                        approval ->
                                new Item(
                                        item.service(),
                                        new ContentItem(
                                                BY_TEAM + item.id(),
                                                item.kind().shelf(),
                                                item.title(),
                                                item.summary(),
                                                "",
                                                approval.reviewer(),
                                                approval.reviewedOn(),
                                                approval.reviewBy(),
                                                item.forRooms()),
                                        today,
                                        item));
    }

    /** How long a film or a recording goes on, in words; empty when nobody can say. */
    String length() {
        return team == null || isText() ? "" : WebVtt.length(team.words());
    }

    /** From so many days before it is withdrawn, staff are told. */
    private static final int DAYS_BEFORE = 30;

    /** What a shelf is switched on and off as. */
    static Feature feature(ContentItem.Kind kind) {
        return switch (kind) {
            case LIBRARY -> Feature.LIBRARY;
            case TELEVISION -> Feature.TELEVISION;
            case PODCAST -> Feature.PODCASTS;
        };
    }

    boolean isText() {
        return content.kind() == ContentItem.Kind.LIBRARY;
    }

    boolean isFilm() {
        return content.kind() == ContentItem.Kind.TELEVISION;
    }

    boolean isWithdrawn() {
        return !today.isBefore(content.reviewBy());
    }

    boolean runsOutSoon() {
        return !isWithdrawn() && !content.reviewBy().isAfter(today.plusDays(DAYS_BEFORE));
    }

    String title() {
        return content.title();
    }

    String summary() {
        return content.summary();
    }

    String address() {
        return LibraryPages.address(service) + "/" + content.id();
    }

    String reviewed() {
        return say("library.checked-by-on", content.reviewer(), When.day(content.reviewedOn()));
    }

    String again() {
        return isWithdrawn()
                ? say("library.members-have-not-seen-it-since", When.day(content.reviewBy()))
                : say("library.somebody-checks-it-again-before", When.day(content.reviewBy()));
    }
}
