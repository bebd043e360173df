package org.sharon.core.mentions;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharon.api.features.Feature;
import org.sharon.core.conversations.Appeared;
import org.sharon.core.conversations.Folding;
import org.sharon.core.conversations.Folds;
import org.sharon.core.conversations.KnownNames;
import org.sharon.core.conversations.Post;
import org.sharon.core.features.Features;
import org.sharon.core.mentions.Names.Named;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.NoticeOffer;
import org.sharon.core.notices.Notices;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.Rooms;
import org.sharon.core.web.OwnChoice;
import org.sharon.core.web.Visitor;

/**
 * Tells members that somebody has named them, once others can read the post, and once for each
 * post.
 *
 * <p>Only members who can enter the room now are told. Staff write as the team, so their names mean
 * nobody.
 */
final class Mentions implements Appeared, KnownNames, NoticeOffer, OwnChoice {

    /** Where a member chooses whether others may name them. */
    static final String CHOICE = "/me/mentions";

    private static final int MOST_OFFERED = 6;

    private final MentionStore store;
    private final Rooms rooms;
    private final Guard guard;
    private final Features features;
    private final Folding folding;
    private final Notices notices;
    private final Clock clock;

    @Inject
    Mentions(
            MentionStore store,
            Rooms rooms,
            Guard guard,
            Features features,
            Folding folding,
            Notices notices,
            Clock clock) {
        this.store = store;
        this.rooms = rooms;
        this.guard = guard;
        this.features = features;
        this.folding = folding;
        this.notices = notices;
        this.clock = clock;
    }

    /** Whether members can be named in this room now. */
    boolean isOffered(Room room) {
        return !room.isPrivate() && features.isOn(room.trust(), room.service(), Feature.MENTIONS);
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.MENTION);
    }

    @Override
    public Optional<Link> find(Visitor visitor) {
        return isFor(visitor)
                ? Optional.of(new Link(say("mentions.whether-people-may-name-me"), CHOICE))
                : Optional.empty();
    }

    /** Whether others can name this person in some room. */
    @Override
    public boolean isFor(Visitor visitor) {
        return visitor.role().isMember()
                && guard.roomsOf(visitor).stream().anyMatch(this::isOffered);
    }

    /** Whoever has chosen not to be named is among them: what they chose must not be seen. */
    @Override
    public String unsigned(Room room, String text) {
        if (text.indexOf('@') < 0 || !isOffered(room)) {
            return text;
        }
        List<Named> names = Names.in(text);
        List<String> written = store.written(room.trust(), room.id(), candidates(names));
        StringBuilder unsigned = new StringBuilder(text);
        for (Named each : names) {
            if (each.candidates().stream().anyMatch(name -> isIn(written, name))) {
                unsigned.setCharAt(each.place(), ' ');
            }
        }
        return unsigned.toString();
    }

    private static boolean isIn(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static List<String> candidates(List<Named> names) {
        return names.stream().flatMap(each -> each.candidates().stream()).distinct().toList();
    }

    @Override
    public void shown(List<Post> posts) {
        List<Post> some = posts.stream().filter(post -> post.text().indexOf('@') >= 0).toList();
        if (!some.isEmpty()) {
            notices.tellSoon(() -> who(some));
        }
    }

    @Override
    public void changed(Post post) {
        shown(List.of(post));
    }

    private Collection<Notice> who(List<Post> posts) {
        List<Notice> all = new ArrayList<>();
        for (Post post : posts) {
            Optional<Room> room = rooms.find(post.room()).filter(this::isOffered);
            for (Visitor each : room.map(in -> named(in, post)).orElse(Set.of())) {
                if (store.add(post.id(), each.account(), clock.instant())) {
                    String address = address(room.orElseThrow(), post);
                    all.add(new Notice(each.account(), NoticeKind.MENTION, address));
                }
            }
        }
        return all;
    }

    /** Of what an at sign may mean, the longest name that somebody in this room has. */
    private Set<Visitor> named(Room room, Post post) {
        List<Named> names = Names.in(post.text());
        List<Visitor> members =
                store.named(room.trust(), candidates(names)).stream()
                        .filter(each -> guard.admits(each, room.id()))
                        .toList();
        Set<Visitor> meant = new LinkedHashSet<>();
        for (Named each : names) {
            each.candidates().stream()
                    .flatMap(name -> called(name, members).stream())
                    .findFirst()
                    .filter(one -> wants(one, post))
                    .ifPresent(meant::add);
        }
        return meant;
    }

    private static Optional<Visitor> called(String name, List<Visitor> members) {
        return members.stream().filter(each -> each.nickname().equalsIgnoreCase(name)).findFirst();
    }

    private boolean wants(Visitor named, Post post) {
        Folds folds = folding.of(named);
        boolean muted = post.topic() != null && folds.hasMuted(post.topic());
        return named.account() != post.author() && !muted && folds.reason(post).isEmpty();
    }

    private static String address(Room room, Post post) {
        return post.topic() == null
                ? room.address() + "?before=" + (post.seq() + 1) + "#post-" + post.id()
                : post.address(room);
    }

    /** Names that somebody who writes in this room may mean, by how they begin. */
    List<String> offered(Visitor writer, Room room, String start) {
        Set<Long> blocked = folding.of(writer).people();
        return store.writers(room.trust(), room.id(), start, 3 * MOST_OFFERED).stream()
                .filter(each -> each.account() != writer.account())
                .filter(each -> !blocked.contains(each.account()))
                .filter(each -> guard.admits(each, room.id()))
                .map(Visitor::nickname)
                .limit(MOST_OFFERED)
                .toList();
    }
}
