package org.sharon.core.media;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.core.web.When;

/**
 * What a team has put together.
 *
 * @param rooms the slugs of the rooms for whose people it is; none when it is for the whole service
 * @param words the text; or captions of a film, or the words of a recording
 * @param file the number of the film or recording; null when none has come
 * @param type of the file, as browsers name it
 * @param writtenBy who began it
 * @param changedBy who changed it last
 * @param consent null until somebody has written it down
 * @param approval null until a second person has approved it as it is
 * @param consentWithdrawn for good
 */
public record MediaItem(
        long id,
        int trust,
        String service,
        MediaKind kind,
        String title,
        String summary,
        List<String> rooms,
        String words,
        @Nullable Long file,
        @Nullable String type,
        long length,
        State state,
        int revision,
        long writtenBy,
        long changedBy,
        @Nullable Consent consent,
        @Nullable Approval approval,
        boolean consentWithdrawn) {

    /** How far it has come. */
    public enum State {
        DRAFT("In the making"),
        APPROVED("Approved"),
        PUBLISHED("Members can find it"),
        WITHDRAWN("Taken back");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What whoever is in it has agreed to.
     *
     * @param of the account of a member; null for somebody of the team
     * @param nickname of the member; empty for somebody of the team
     */
    public record Consent(ConsentKind kind, @Nullable Long of, String nickname, LocalDate on) {}

    /**
     * @param reviewer who knows about it, as members read it
     */
    public record Approval(long by, String reviewer, LocalDate reviewedOn, LocalDate reviewBy) {}

    /** Empty when it is for everybody in the service. */
    public Optional<List<String>> forRooms() {
        return Optional.of(rooms).filter(some -> !some.isEmpty());
    }

    public Optional<String> mediaType() {
        return Optional.ofNullable(type);
    }

    public Optional<Approval> ofApproval() {
        return Optional.ofNullable(approval);
    }

    Optional<Consent> ofConsent() {
        return Optional.ofNullable(consent);
    }

    /** Whether its words are captions, with times. */
    public boolean hasCaptions() {
        return !kind.isText() && WebVtt.isOne(words);
    }

    boolean isOpen() {
        return state == State.DRAFT || state == State.APPROVED;
    }

    boolean isPublished() {
        return state == State.PUBLISHED;
    }

    boolean hasRunOut(LocalDate today) {
        return isPublished() && approval != null && !today.isBefore(approval.reviewBy());
    }

    /** In words, for staff. */
    String stateOn(LocalDate today) {
        if (consentWithdrawn) {
            return "Consent taken back";
        }
        return hasRunOut(today) ? "Has run out" : state.title();
    }

    String deskAddress() {
        return MediaDeskPages.ALL + "/" + id;
    }

    String reviewWords() {
        return approval == null
                ? ""
                : "Checked by %s on %s. To be checked again before %s."
                        .formatted(
                                approval.reviewer(),
                                When.day(approval.reviewedOn()),
                                When.day(approval.reviewBy()));
    }
}
