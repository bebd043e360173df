package org.sharon.core.alerts;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sharon.api.moderation.Attention;
import org.sharon.core.audit.Audit;
import org.sharon.core.moderation.CaseEnds;
import org.sharon.core.moderation.CaseGuard;
import org.sharon.core.moderation.CaseHints;
import org.sharon.core.moderation.CaseItem;
import org.sharon.core.moderation.CaseMark.Hand;
import org.sharon.core.moderation.Reviews;
import org.sharon.core.store.Database;
import org.sharon.core.web.ConflictException;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/**
 * What staff do about alerts. A clock stops only when a named person does something, and that is
 * recorded in the same transaction.
 */
final class Alerts {

    static final String WROTE_IT =
            "You wrote what this is about, so another person closes this alert.";

    private final Database database;
    private final AlertStore store;
    private final CaseGuard guard;
    private final Reviews reviews;
    private final Audit audit;
    private final CaseHints hints;
    private final CaseEnds ends;
    private final Clock clock;

    @Inject
    Alerts(
            Database database,
            AlertStore store,
            CaseGuard guard,
            Reviews reviews,
            Audit audit,
            CaseHints hints,
            CaseEnds ends,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.guard = guard;
        this.reviews = reviews;
        this.audit = audit;
        this.hints = hints;
        this.ends = ends;
        this.clock = clock;
    }

    /**
     * What is open for this person, the most urgent first; nothing for those who are not clinical.
     */
    List<CaseItem> listOpen(Visitor visitor, int limit) {
        return visitor.role().isClinical()
                ? store.listOpen(visitor.trust(), visitor.services(), limit)
                : List.of();
    }

    /** The alert, closed or not; for whoever may not know of it there is none. */
    CaseItem find(Visitor visitor, long id) {
        return store.find(id)
                .filter(item -> guard.admits(visitor, item.mark()))
                .orElseThrow(NotFoundException::new);
    }

    Optional<AlertStore.Closing> findClosing(CaseItem alert) {
        return store.findClosing(alert.id());
    }

    int countEarlier(CaseItem alert) {
        return store.countEarlier(alert.mark().author(), alert.id());
    }

    /**
     * A named person has seen it. It stays open until somebody says how it ended, except what is
     * only listed, which asks for no more than to be read.
     */
    void acknowledge(Visitor by, long id) {
        CaseItem alert = find(by, id);
        Hand before = alert.mark().acknowledged();
        if (before != null && before.account() == by.account()) {
            return;
        }
        boolean listed = alert.mark().attention() == Attention.AMBER_LOW;
        if (listed) {
            leaveToOthers(by, alert);
        }
        Instant now = clock.instant();
        database.write(
                handle -> {
                    boolean first =
                            listed
                                    ? store.close(handle, id, by.account(), Outcome.READ, "", now)
                                    : store.acknowledge(handle, id, by.account(), now);
                    if (!first) {
                        throw new ConflictException(hadSeen(store.find(id).orElse(alert)));
                    }
                    if (listed) {
                        ends.closed(handle, id);
                    }
                    audit.add(
                            handle,
                            by.trust(),
                            by.account(),
                            listed ? "alert-closed" : "alert-acknowledged",
                            subject(id),
                            listed ? Outcome.READ.title() : "");
                    return null;
                });
        hints.publish(1);
    }

    void claim(Visitor by, long id, boolean over) {
        CaseItem alert = find(by, id);
        Instant now = clock.instant();
        boolean mine =
                database.write(
                        handle ->
                                store.claim(
                                        handle,
                                        id,
                                        by.account(),
                                        over,
                                        now,
                                        now.minus(Reviews.CLAIM)));
        if (!mine) {
            Hand hand = alert.mark().claimed();
            throw new ConflictException(
                    hand == null
                            ? "This alert has been closed."
                            : hand.nickname()
                                    + " is looking at this. Speak to them, or open it and take it over.");
        }
        hints.publish(1);
    }

    void release(Visitor by, long id) {
        find(by, id);
        if (database.<Boolean>write(handle -> store.release(handle, id, by.account()))) {
            hints.publish(1);
        }
    }

    /** Says how it ended. What is still held goes to the queue of held posts. */
    void close(Visitor by, long id, Outcome outcome, String note) {
        leaveToOthers(by, find(by, id));
        database.write(
                handle -> {
                    if (!store.close(handle, id, by.account(), outcome, note, clock.instant())) {
                        throw new ConflictException("A colleague has already closed this alert.");
                    }
                    ends.closed(handle, id);
                    audit.add(
                            handle,
                            by.trust(),
                            by.account(),
                            "alert-closed",
                            subject(id),
                            outcome.title());
                    return null;
                });
        hints.publish(1);
    }

    /** Shows the held post that this alert is about. Only for clinicians. */
    void show(Visitor by, long id) {
        CaseItem alert = find(by, id);
        long review =
                reviews.findUndecided(alert.post(), alert.revision())
                        .orElseThrow(
                                () ->
                                        new ConflictException(
                                                "Somebody has already decided about this post, or its"
                                                        + " author has changed it."));
        reviews.approve(by, review);
    }

    /** Staff have written to the author: whoever did so has seen the alert. */
    void answered(Visitor by, CaseItem alert, String action) {
        Instant now = clock.instant();
        database.write(
                handle -> {
                    store.acknowledge(handle, alert.id(), by.account(), now);
                    audit.add(handle, by.trust(), by.account(), action, subject(alert.id()), "");
                    return null;
                });
        hints.publish(1);
    }

    /** Whether this person wrote what it is about: the post, or what the post reports. */
    boolean isOfTheirOwn(Visitor by, CaseItem alert) {
        return alert.mark().author() == by.account() || store.isAbout(alert.id(), by.account());
    }

    private void leaveToOthers(Visitor by, CaseItem alert) {
        if (isOfTheirOwn(by, alert)) {
            throw new ConflictException(WROTE_IT);
        }
    }

    private static String hadSeen(CaseItem alert) {
        Hand hand = alert.mark().acknowledged();
        return (hand == null ? "A colleague" : hand.nickname())
                + " has already acknowledged this alert.";
    }

    private static String subject(long id) {
        return "alert:" + id;
    }
}
