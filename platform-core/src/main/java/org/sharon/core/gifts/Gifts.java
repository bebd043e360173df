package org.sharon.core.gifts;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.sharon.api.features.Feature;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Surface;
import org.sharon.core.conversations.CareTeam;
import org.sharon.core.conversations.Judged;
import org.sharon.core.conversations.PostGate;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.SeenPosts.Seen;
import org.sharon.core.conversations.Typed;
import org.sharon.core.features.Features;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.NoticeOffer;
import org.sharon.core.notices.Notices;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Database;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/** Members give each other drawn gifts. All methods block. */
public final class Gifts implements HomePart, NoticeOffer {

    /** Enough to be kind, and too few to please everybody. */
    static final int A_DAY = 5;

    static final int LONGEST_NOTE = 140;

    static final String ADDRESS = "/gifts";

    /** What became of a gift. */
    enum Given {
        ARRIVED,
        /** A person reads the note first. */
        WAITING,
        /** The author of the note is asked first; nothing is stored. */
        ASKED,
        /** The other takes no gifts now, whatever the reason. */
        NOT_TAKEN,
        /** There were enough today. */
        ENOUGH
    }

    /** What became of it, and what the rules said of the note. */
    record Outcome(Given given, Judged judged) {}

    private final GiftStore store;
    private final GiftDesk desk;
    private final Features features;
    private final Services services;
    private final Guard guard;
    private final Posts spoken;
    private final PostGate gate;
    private final CareTeam team;
    private final Notices notices;
    private final Database database;
    private final Clock clock;

    @Inject
    Gifts(
            GiftStore store,
            GiftDesk desk,
            Features features,
            Services services,
            Guard guard,
            Posts spoken,
            PostGate gate,
            CareTeam team,
            Notices notices,
            Database database,
            Clock clock) {
        this.store = store;
        this.desk = desk;
        this.features = features;
        this.services = services;
        this.guard = guard;
        this.spoken = spoken;
        this.gate = gate;
        this.team = team;
        this.notices = notices;
        this.database = database;
        this.clock = clock;
    }

    /** Whether there is a page of gifts for this person. */
    @Override
    public boolean isFor(Visitor visitor) {
        return visitor.role().isMember()
                && guard.servicesOf(visitor).stream().anyMatch(id -> areIn(visitor, id));
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.GIFT);
    }

    @Override
    public Stream<Link> links(Visitor visitor) {
        return isFor(visitor)
                ? Stream.of(new Link(Shelf.PEOPLE, say("gifts.gifts"), "/gifts"))
                : Stream.empty();
    }

    /** Whether this person finds gifts in a service at all. */
    public boolean areIn(Visitor visitor, String service) {
        return visitor.role().isMember()
                && features.isOn(visitor.trust(), service, Feature.GIFTS)
                && !store.holds(visitor.account(), service, without(service));
    }

    /** Whether this person may give something to the author of a post now. */
    boolean may(Visitor giver, Seen seen) {
        String service = seen.room().service();
        long receiver = seen.post().author();
        return areIn(giver, service)
                && receiver != giver.account()
                && store.may(
                        giver.trust(),
                        service,
                        seen.room().id(),
                        giver.account(),
                        receiver,
                        without(service));
    }

    /**
     * Gives. The same key sent twice is one gift.
     *
     * @param note cleaned, and not too long; may be empty
     */
    Outcome give(Visitor giver, Seen seen, Drawing drawing, String note, UUID key, boolean anyway) {
        if (!may(giver, seen)) {
            return new Outcome(Given.NOT_TAKEN, Judged.clear());
        }
        Judged judged = note.isEmpty() ? Judged.clear() : judge(giver, seen, note);
        if (judged.attention() != Attention.NONE) {
            // Committed before the gift, so that whatever fails afterwards loses no alert.
            String text = note + "\n\n(Written with a gift)";
            team.tell(giver, seen.room().service(), key, text, judged);
        }
        if (judged.asksFirst() && !anyway) {
            return new Outcome(Given.ASKED, judged);
        }
        return new Outcome(
                database.write(
                        handle -> {
                            store.lockGiver(handle, giver.account());
                            Instant now = clock.instant();
                            if (store.exists(handle, giver.account(), key)) {
                                return Given.ARRIVED;
                            }
                            Instant since = now.minus(Duration.ofDays(1));
                            if (store.countSince(handle, giver.account(), since) >= A_DAY) {
                                return Given.ENOUGH;
                            }
                            String service = seen.room().service();
                            long receiver = seen.post().author();
                            store.add(
                                    handle,
                                    giver.trust(),
                                    service,
                                    giver.account(),
                                    receiver,
                                    drawing,
                                    note,
                                    judged.isHeld(),
                                    key,
                                    now);
                            if (judged.isHeld()) {
                                desk.tell(handle, giver.trust(), service);
                                return Given.WAITING;
                            }
                            notices.tell(handle, new Notice(receiver, NoticeKind.GIFT, ADDRESS));
                            return Given.ARRIVED;
                        }),
                judged);
    }

    /**
     * Gives something to somebody who has said anything in this room: for demonstrations.
     *
     * @throws IllegalStateException when it does not arrive
     */
    public void giveInRoom(
            Visitor giver, String slug, long receiver, Drawing drawing, String note) {
        Room room = guard.enter(giver, slug);
        Seen seen =
                spoken.latest(room.id()).stream()
                        .filter(post -> post.author() == receiver)
                        .findFirst()
                        .map(post -> new Seen(post, room))
                        .orElseThrow();
        Outcome outcome = give(giver, seen, drawing, note, UUID.randomUUID(), false);
        if (outcome.given() != Given.ARRIVED) {
            throw new IllegalStateException("A gift of the demonstration does not arrive");
        }
    }

    private Judged judge(Visitor giver, Seen seen, String note) {
        return gate.judge(
                new Typed(
                        giver.trust(),
                        seen.room().service(),
                        seen.room().slug(),
                        Surface.MESSAGE,
                        giver.account(),
                        giver.role() == Role.MEMBER,
                        note));
    }

    private Set<String> without(String service) {
        return services.find(service).map(each -> each.features().withoutGifts()).orElse(Set.of());
    }

    /** What somebody got, the newest first. */
    List<Gift> received(Visitor member, long before, int limit) {
        notices.seen(member, ADDRESS);
        return store.listReceived(member.account(), before, limit);
    }

    void sawRefusal(Visitor member) {
        notices.seen(member, GiftDesk.REFUSED);
    }

    /** The receiver does not want to see it any more. */
    void putAway(Visitor member, long id) {
        if (!store.putAway(member.account(), id)) {
            throw new NotFoundException();
        }
    }

    /** The receiver says that something is wrong with it. Saying so twice does nothing. */
    void report(Visitor member, long id) {
        database.write(
                handle -> {
                    store.report(handle, member.account(), id)
                            .ifPresent(service -> desk.tell(handle, member.trust(), service));
                    return null;
                });
    }

    boolean welcomes(Visitor member) {
        return store.welcomes(member.account());
    }

    void choose(Visitor member, boolean welcomes) {
        store.choose(member.account(), welcomes);
    }
}
