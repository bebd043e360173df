package org.sharon.core.profiles;

import com.google.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Surface;
import org.sharon.core.audit.Audit;
import org.sharon.core.conversations.CareTeam;
import org.sharon.core.conversations.Judged;
import org.sharon.core.conversations.PostGate;
import org.sharon.core.conversations.Typed;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Notices;
import org.sharon.core.profiles.ProfileStore.Own;
import org.sharon.core.profiles.ProfileStore.Waiting;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Database;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/**
 * What members say about themselves. Their words are read by the rules of every service whose rooms
 * they enter, because people of all of them can read the page. All methods block.
 */
final class Profiles {

    static final int LONGEST = 300;

    private static final String CHECK = "/staff/profiles";

    /**
     * What became of one's words.
     *
     * @param judged the strictest that a service's rules said of them
     */
    record Saved(Judged judged, Kind kind) {

        enum Kind {
            SHOWN,
            WAITING,
            /** Nothing is stored: the author is asked first. */
            ASKED
        }
    }

    /**
     * The page of a member that somebody has opened.
     *
     * @param post the newest that they wrote in this room, as far as the reader sees it
     */
    record Opened(Profile profile, boolean mine, Optional<Long> post) {

        long account() {
            return profile.account();
        }

        String address(Room room) {
            return room.path() + "/people/" + profile.word();
        }
    }

    private final ProfileStore store;
    private final Guard guard;
    private final PostGate gate;
    private final CareTeam team;
    private final Notices notices;
    private final Audit audit;
    private final Database database;
    private final Clock clock;

    @Inject
    Profiles(
            ProfileStore store,
            Guard guard,
            PostGate gate,
            CareTeam team,
            Notices notices,
            Audit audit,
            Database database,
            Clock clock) {
        this.store = store;
        this.guard = guard;
        this.gate = gate;
        this.team = team;
        this.notices = notices;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /** The page of the member with this word who shares this room with whoever asks. */
    Opened open(Visitor visitor, Room room, String word) {
        Profile profile =
                Optional.of(room)
                        .filter(each -> !each.isPrivate())
                        .flatMap(each -> store.find(each.trust(), each.id(), word))
                        .orElseThrow(NotFoundException::new);
        boolean mine = profile.account() == visitor.account();
        Optional<Long> post = store.newestPost(profile.account(), room.id(), visitor);
        // Who has only ever read in this room is not to be found in it.
        if (post.isEmpty() && !mine) {
            throw new NotFoundException();
        }
        return new Opened(profile, mine, post);
    }

    String wordOf(long account) {
        return store.wordOf(account);
    }

    Own own(Visitor member) {
        return store.own(member.account());
    }

    /**
     * Shows these words from now on, or keeps those that were shown until staff have looked.
     *
     * @param text cleaned, and not too long; empty to say nothing any more
     * @param key the same key sent twice tells the team once
     */
    Saved save(Visitor member, UUID key, String text, boolean anyway) {
        store.wordOf(member.account());
        Set<String> services = guard.servicesOf(member);
        Judged worst = Judged.clear();
        for (String service : text.isEmpty() ? Set.<String>of() : services) {
            Judged judged = judge(member, service, text);
            if (judged.attention() != Attention.NONE) {
                tellTeam(member, service, key, text, judged);
            }
            worst = stricter(worst, judged);
        }
        if (worst.asksFirst() && !anyway) {
            return new Saved(worst, Saved.Kind.ASKED);
        }
        if (worst.isHeld()) {
            hold(member, services, text);
            return new Saved(worst, Saved.Kind.WAITING);
        }
        database.write(
                handle -> {
                    store.show(handle, member.account(), text);
                    return null;
                });
        return new Saved(worst, Saved.Kind.SHOWN);
    }

    private void hold(Visitor member, Set<String> services, String text) {
        database.write(
                handle -> {
                    store.hold(handle, member.account(), text, clock.instant());
                    List<Notice> told = new ArrayList<>();
                    for (long each : store.team(handle, member.trust(), services)) {
                        told.add(new Notice(each, NoticeKind.TO_CHECK, CHECK));
                    }
                    notices.tell(handle, told);
                    return null;
                });
    }

    private Judged judge(Visitor member, String service, String text) {
        return gate.judge(
                new Typed(
                        member.trust(),
                        service,
                        "",
                        Surface.PROFILE,
                        member.account(),
                        member.role() == Role.MEMBER,
                        text));
    }

    /** Committed before the words are saved, so that whatever fails afterwards loses no alert. */
    private void tellTeam(Visitor member, String service, UUID key, String text, Judged judged) {
        // The words come first: the places that the rules found are counted from their start.
        UUID own = UUID.nameUUIDFromBytes((key + "/" + service).getBytes(StandardCharsets.UTF_8));
        team.tell(member, service, own, text + "\n\n(Written on their own page)", judged);
    }

    private static Judged stricter(Judged one, Judged other) {
        int visibility = one.visibility().compareTo(other.visibility());
        return visibility > 0
                        || visibility == 0 && one.attention().compareTo(other.attention()) >= 0
                ? one
                : other;
    }

    List<Waiting> listWaiting(Visitor staff) {
        return store.listWaiting(staff.trust(), staff.services());
    }

    /** Shows the words that wait. Done twice it does nothing. */
    void accept(Visitor staff, long account) {
        decide(staff, account, "profile.accepted", handle -> store.accept(handle, account));
    }

    /** What was shown before stays, and the member is told. */
    void refuse(Visitor staff, long account) {
        decide(staff, account, "profile.refused", handle -> store.refuse(handle, account));
    }

    /** Takes away what others see. */
    void clear(Visitor staff, long account) {
        decide(staff, account, "profile.cleared", handle -> store.clear(handle, account));
    }

    private void decide(Visitor staff, long account, String action, Predicate<Handle> change) {
        if (!store.isOf(staff.trust(), staff.services(), account)) {
            throw new NotFoundException();
        }
        database.write(
                handle -> {
                    if (change.test(handle)) {
                        audit.add(
                                handle,
                                staff.trust(),
                                staff.account(),
                                action,
                                "account:" + account,
                                "");
                        notices.tell(
                                handle, new Notice(account, NoticeKind.DECISION, "/me/profile"));
                    }
                    return null;
                });
    }

    void hasLooked(Visitor staff) {
        notices.seen(staff, CHECK);
    }
}
