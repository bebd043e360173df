package org.sharon.core.alerts;

import java.time.Instant;
import java.util.List;
import org.sharon.api.moderation.Attention;
import org.sharon.core.moderation.CaseItem;
import org.sharon.core.moderation.CaseMark.Hand;
import org.sharon.core.moderation.CaseMark.Kind;
import org.sharon.core.moderation.Elapsed;
import org.sharon.core.moderation.Segment;

/**
 * An alert or a held post in a list of the desk. The script of the desk makes the same of a frame.
 *
 * @param now the server's time, which the clocks go by
 */
record DeskCard(CaseItem item, Instant now) {

    boolean isAlert() {
        return item.mark().kind() == Kind.ALERT;
    }

    boolean isRed() {
        return isAlert() && attention() == Attention.RED;
    }

    String level() {
        if (!isAlert()) {
            return item.isReported() ? "Reported" : "Held";
        }
        return switch (attention()) {
            case RED -> "Red";
            case AMBER -> "Amber";
            case AMBER_LOW, NONE -> "To note";
        };
    }

    String look() {
        String look =
                isRed()
                        ? "item--red"
                        : isAlert() && attention() != Attention.AMBER ? "item--low" : "item--amber";
        return isTaken() ? look + " item--taken" : look;
    }

    /** Red first; what a colleague has acknowledged stands below everything else. */
    int rank() {
        int rank =
                switch (attention()) {
                    case RED -> 0;
                    case AMBER -> 1;
                    case AMBER_LOW, NONE -> 3;
                };
        return !isAlert() ? 2 : item.mark().acknowledged() == null ? rank : 4 + rank;
    }

    boolean isAcknowledged() {
        return item.mark().acknowledged() != null;
    }

    boolean isTaken() {
        return item.mark().claimed() != null || item.mark().acknowledged() != null;
    }

    String state() {
        Hand acknowledged = item.mark().acknowledged();
        if (acknowledged != null) {
            return acknowledged.nickname() + " has acknowledged this";
        }
        Hand claimed = item.mark().claimed();
        return claimed == null ? "" : claimed.nickname() + " is looking at this";
    }

    String why() {
        return item.rules().isEmpty() ? item.reason() : item.rules() + ": " + item.reason();
    }

    List<Segment> excerpt() {
        return item.excerpt().segments();
    }

    String since() {
        return item.at().toString();
    }

    boolean hasDue() {
        return item.due() != null;
    }

    String due() {
        return String.valueOf(item.due());
    }

    boolean isLate() {
        Instant due = item.due();
        return due != null && due.isBefore(now);
    }

    String clock() {
        return Elapsed.words(item.at(), item.due(), now);
    }

    String address() {
        return (isAlert() ? "/staff/alerts/" : "/staff/reviews/") + item.id();
    }

    private Attention attention() {
        return item.mark().attention();
    }
}
