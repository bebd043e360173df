package org.sharon.core.moderation;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sharon.api.moderation.Attention;
import org.sharon.core.conversations.CaseBook;
import org.sharon.core.unread.ReadMarks;

/** Writes what people have to look at beside the posts themselves: both are stored, or neither. */
final class Cases implements CaseBook {

    private final ReviewStore reviews;
    private final AlertBook alerts;
    private final ReadMarks marks;
    private final CaseHints hints;
    private final Clock clock;

    @Inject
    Cases(ReviewStore reviews, AlertBook alerts, ReadMarks marks, CaseHints hints, Clock clock) {
        this.reviews = reviews;
        this.alerts = alerts;
        this.marks = marks;
        this.hints = hints;
        this.clock = clock;
    }

    @Override
    public void open(Handle handle, List<Concern> concerns) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (Concern concern : concerns) {
            if (concern.judged().isHeld()) {
                reviews.add(handle, concern, now);
            }
        }
        List<Concern> alarming =
                concerns.stream()
                        .filter(concern -> concern.judged().attention() != Attention.NONE)
                        .toList();
        if (!alarming.isEmpty()) {
            alerts.raise(handle, alarming, now);
        }
    }

    @Override
    public void supersede(Handle handle, long post) {
        reviews.supersede(handle, post, clock.instant());
        marks.changed(handle, post);
    }

    @Override
    public boolean keepsHidden(Handle handle, long post) {
        return reviews.isReported(handle, post);
    }

    @Override
    public void hasOpened(List<Concern> concerns) {
        hints.publish(concerns.size());
    }
}
