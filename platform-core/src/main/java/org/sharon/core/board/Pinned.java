package org.sharon.core.board;

import java.util.Arrays;
import java.util.List;
import org.sharon.core.web.When;

/**
 * A notice as one person finds it on the board. It says nothing of who else does.
 *
 * @param unread whether this person has not said that they have read these words
 * @param forWhom for staff: who finds it; empty for members
 */
public record Pinned(
        long id,
        String title,
        List<String> paragraphs,
        String when,
        boolean corrected,
        boolean unread,
        String forWhom) {

    static Pinned of(BoardNotice notice, boolean unread, String forWhom) {
        return new Pinned(
                notice.id(),
                notice.title(),
                paragraphs(notice.text()),
                When.day(notice.showsAt().atZone(When.LONDON).toLocalDate()),
                notice.isCorrected(),
                unread,
                forWhom);
    }

    static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\n"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Where it stands on the page of the board. */
    public String address() {
        return "/board#notice-" + id;
    }
}
