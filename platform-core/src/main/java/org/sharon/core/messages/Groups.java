package org.sharon.core.messages;

import com.google.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.sharon.api.features.Feature;
import org.sharon.core.features.Features;
import org.sharon.core.messages.Group.Person;
import org.sharon.core.messages.Group.State;
import org.sharon.core.messages.GroupStore.Known;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Notices;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.Rooms;
import org.sharon.core.store.Database;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/**
 * Small groups of members who write to each other. Whoever begins one asks people whom they write
 * to already; each joins by themselves, and leaves without a word. Every method blocks.
 *
 * <p>A no, a question that was never passed on, and no answer look the same to whoever asked:
 * otherwise they would learn who wants nothing from whom.
 */
public final class Groups {

    /** So many groups one person is in or asked to at once. */
    static final int MOST = 10;

    /** So many people are offered to be asked, those whom one wrote with last. */
    private static final int OFFERED = 30;

    private final Database database;
    private final GroupStore store;
    private final GroupDoor door;
    private final Messages messages;
    private final Acquaintance acquaintance;
    private final Rooms rooms;
    private final Guard guard;
    private final Features features;
    private final Services services;
    private final Notices notices;

    @Inject
    Groups(
            Database database,
            GroupStore store,
            GroupDoor door,
            Messages messages,
            Acquaintance acquaintance,
            Rooms rooms,
            Guard guard,
            Features features,
            Services services,
            Notices notices) {
        this.database = database;
        this.store = store;
        this.door = door;
        this.messages = messages;
        this.acquaintance = acquaintance;
        this.rooms = rooms;
        this.guard = guard;
        this.features = features;
        this.services = services;
        this.notices = notices;
    }

    /** The services in which this person can be in small groups; none for staff. */
    List<String> services(Visitor visitor) {
        return messages.services(visitor).stream()
                .filter(id -> features.isOn(visitor.trust(), id, Feature.GROUPS))
                .toList();
    }

    /** The same where one can begin some: where a plugin says which keys exclude each other. */
    List<String> servicesToBegin(Visitor visitor) {
        return services(visitor).stream().filter(id -> services.find(id).isPresent()).toList();
    }

    /** The newest first. */
    List<GroupStore.Listed> list(Visitor visitor) {
        return store
                .list(visitor.account(), services(visitor), now().minus(Group.REST), MOST + MOST)
                .stream()
                .filter(each -> isThere(each.group(), visitor))
                .toList();
    }

    /** The group with this word in its address; for whoever has nothing to do with it, none. */
    Group find(Visitor visitor, String word) {
        String slug = Room.threadSlug(Room.Kind.AMONG, word);
        Group group =
                store.find(visitor.trust(), slug)
                        .filter(each -> services(visitor).contains(each.room().service()))
                        .filter(each -> isThere(each, visitor))
                        .map(door::look)
                        .filter(each -> isThere(each, visitor))
                        .orElseThrow(NotFoundException::new);
        if (group.has(visitor.account())) {
            guard.enter(visitor, slug);
        }
        return group;
    }

    /** The same group as it is now. */
    Group again(Visitor visitor, Group group) {
        return store.find(visitor.trust(), group.room().slug()).orElse(group);
    }

    private boolean isThere(Group group, Visitor visitor) {
        Optional<Person> me = group.person(visitor.account());
        return me.filter(each -> each.state() == State.IN || each.state() == State.ASIDE)
                        .isPresent()
                || me.filter(each -> each.isAsked(now())).isPresent() && !group.members().isEmpty();
    }

    /** From when on this person reads. */
    Instant readsSince(Group group, Visitor visitor) {
        return rooms.readsSince(group.room(), visitor.account());
    }

    /** Whom this person may ask in a service: people whom they write to already. */
    List<Known> known(Visitor visitor, String service) {
        List<Known> known = store.known(visitor.account(), service, OFFERED);
        List<Long> all = new ArrayList<>(known.stream().map(Known::account).toList());
        all.add(visitor.account());
        Company company = acquaintance.among(visitor.trust(), service, all);
        return known.stream()
                .filter(each -> company.mayMeet(visitor.account(), each.account()))
                .toList();
    }

    /** The same for a group that this person began, without whom they have asked lately. */
    List<Known> known(Visitor visitor, Group group) {
        Instant now = now();
        if (!mayAsk(visitor, group) || group.places(now) <= 0) {
            return List.of();
        }
        return known(visitor, group.room().service()).stream()
                .filter(each -> mayBeAsked(group, each, now))
                .toList();
    }

    private static boolean mayBeAsked(Group group, Known known, Instant now) {
        return group.person(known.account()).map(each -> each.mayBeAsked(now)).orElse(true);
    }

    /** Whether this person asks others to join. */
    boolean mayAsk(Visitor visitor, Group group) {
        return group.begunBy() == visitor.account()
                && group.has(visitor.account())
                && door.serves(group);
    }

    /**
     * Begins a group and asks people, once for each key.
     *
     * @param words of the conversations with those whom {@link #known(Visitor, String)} offers
     * @return empty when this person is in too many groups
     */
    public Optional<Room> begin(
            Visitor visitor, String service, UUID key, Collection<String> words) {
        List<Known> asked = chosen(known(visitor, service), words);
        return database.write(
                handle -> {
                    store.lockAccount(handle, visitor.account());
                    Optional<Group> before = store.findByKey(handle, visitor.account(), key);
                    if (before.isPresent() || isFull(handle, visitor.account())) {
                        return before.map(Group::room);
                    }
                    Instant now = now();
                    Room room =
                            rooms.openThread(
                                    handle,
                                    Room.Kind.AMONG,
                                    visitor.trust(),
                                    service,
                                    "A small group",
                                    List.of(visitor.account()));
                    store.add(handle, room, visitor.account(), key, now);
                    store.put(handle, room, visitor.account(), State.IN, now);
                    ask(handle, store.find(handle, room.id()).orElseThrow(), asked, now);
                    return Optional.of(room);
                });
    }

    private boolean isFull(Handle handle, long account) {
        return store.taken(handle, List.of(account), now().minus(Group.REST))
                        .getOrDefault(account, 0)
                >= MOST;
    }

    /**
     * Asks more people.
     *
     * @return whether there was a place for each of them
     */
    boolean ask(Visitor visitor, Group group, List<Known> asked) {
        return database.write(
                handle -> {
                    store.lock(handle, group.room().id());
                    Group now = door.settle(handle, group.room().id()).orElse(group);
                    Instant at = now();
                    List<Known> added =
                            asked.stream().filter(each -> mayBeAsked(now, each, at)).toList();
                    if (!mayAsk(visitor, now) || added.size() > now.places(at)) {
                        return false;
                    }
                    ask(handle, now, added, at);
                    return true;
                });
    }

    /** Passes on what may be passed on. Whoever asks cannot tell. */
    private void ask(Handle handle, Group group, List<Known> asked, Instant now) {
        if (asked.isEmpty()) {
            return;
        }
        List<Long> company = new ArrayList<>(group.memberAccounts());
        group.people().stream()
                .filter(each -> each.isAsked(now))
                .map(Person::account)
                .forEach(company::add);
        List<Long> added = asked.stream().map(Known::account).toList();
        List<Long> all = new ArrayList<>(company);
        all.addAll(added);
        Company among = door.company(handle, group, all);
        List<Long> welcoming = store.welcoming(handle, added);
        Map<Long, Integer> taken = store.taken(handle, added, now.minus(Group.REST));
        for (long account : added) {
            boolean stopped = group.person(account).filter(Person::asksStop).isPresent();
            boolean passesOn =
                    !stopped
                            && welcoming.contains(account)
                            && taken.getOrDefault(account, 0) < MOST
                            && among.admits(account, company);
            store.put(handle, group.room(), account, passesOn ? State.ASKED : State.PASSED, now);
            if (passesOn) {
                company.add(account);
                notices.tell(
                        handle,
                        new Notice(account, NoticeKind.MESSAGE_REQUEST, group.room().address()));
            }
        }
    }

    /** Those of the offered whose words are among these. */
    static List<Known> chosen(List<Known> offered, Collection<String> words) {
        return offered.stream().filter(each -> words.contains(each.word())).toList();
    }

    /** Joins; false when that cannot be just now, and nobody learns why. */
    public boolean join(Visitor visitor, String word) {
        Group found = find(visitor, word);
        return database.write(
                handle -> {
                    store.lock(handle, found.room().id());
                    Group group = door.settle(handle, found.room().id()).orElse(found);
                    Person me = group.person(visitor.account()).orElseThrow();
                    if (me.isIn()) {
                        return true;
                    }
                    boolean may = me.isAsked(now()) || me.state() == State.ASIDE;
                    if (!may || !door.admit(handle, group, visitor.account())) {
                        return false;
                    }
                    if (group.has(group.begunBy())) {
                        notices.tell(
                                handle,
                                new Notice(
                                        group.begunBy(),
                                        NoticeKind.REQUEST_ANSWER,
                                        group.room().address()));
                    }
                    return true;
                });
    }

    /** Whether somebody who was put aside could come back now. */
    boolean mayJoin(Visitor visitor, Group group) {
        return database.read(handle -> door.admits(handle, group, visitor.account()));
    }

    /** Says no. Nobody is told. */
    void refuse(Visitor visitor, Group group, boolean stop) {
        change(
                visitor,
                group,
                (handle, me) -> {
                    if (me.isAsked(now())) {
                        goes(handle, group, me, State.REFUSED, stop);
                    }
                });
    }

    /** Leaves, without a reason. Nobody is told; what was written stays for the others. */
    void leave(Visitor visitor, Group group, boolean stop) {
        change(
                visitor,
                group,
                (handle, me) -> {
                    if (me.state() == State.IN || me.state() == State.ASIDE) {
                        rooms.removeGuest(handle, group.room(), me.account());
                        goes(handle, group, me, State.LEFT, stop);
                    }
                });
    }

    private void goes(Handle handle, Group group, Person me, State to, boolean stop) {
        store.move(handle, group.room(), me.account(), to, now());
        if (stop) {
            store.stopAsking(handle, group.room(), me.account());
        }
    }

    private void change(Visitor visitor, Group group, BiConsumer<Handle, Person> change) {
        database.write(
                handle -> {
                    store.lock(handle, group.room().id());
                    store.find(handle, group.room().id())
                            .flatMap(now -> now.person(visitor.account()))
                            .ifPresent(me -> change.accept(handle, me));
                    return null;
                });
    }

    void seen(Visitor visitor, Group group, long seq) {
        if (seq > 0) {
            store.seen(visitor.account(), group.room().id(), seq);
        }
    }

    /** When staff read more of it than was reported, since this person joined. */
    List<Instant> openings(Group group, Instant since) {
        return messages.openings(group.room().id()).stream()
                .filter(each -> !each.isBefore(since))
                .toList();
    }

    Instant now() {
        return door.now();
    }
}
