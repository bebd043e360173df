package org.sharon.core.messages;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.messages.Group.Person;
import org.sharon.core.messages.Group.State;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Rooms;
import org.sharon.core.store.Database;

/**
 * Lets people into small groups, and out when they may not be with the others any more: keys have
 * changed, or somebody has blocked somebody. Each pair counts, and nobody is told why.
 *
 * <p>It looks before a page is shown, before somebody writes, and in the transaction that shows
 * what was written. So nobody reads what was written after they should have been out.
 */
final class GroupDoor {

    private final Database database;
    private final GroupStore store;
    private final Acquaintance acquaintance;
    private final Rooms rooms;
    private final Services services;
    private final Clock clock;

    @Inject
    GroupDoor(
            Database database,
            GroupStore store,
            Acquaintance acquaintance,
            Rooms rooms,
            Services services,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.acquaintance = acquaintance;
        this.rooms = rooms;
        this.services = services;
        this.clock = clock;
    }

    /** The group as it has to be now. Costs a look, and seldom a change. Blocks. */
    Group look(Group group) {
        return database.read(handle -> aside(handle, group)).isEmpty()
                ? group
                : database.write(
                        handle -> {
                            store.lock(handle, group.room().id());
                            return settle(handle, group.room().id()).orElse(group);
                        });
    }

    /**
     * Puts aside whoever may not stay; empty when there is no such group.
     *
     * @param handle of a transaction that holds the room's lock
     */
    Optional<Group> settle(Handle handle, long room) {
        Optional<Group> found = store.find(handle, room);
        if (found.isEmpty()) {
            return found;
        }
        Group group = found.get();
        List<Long> aside = aside(handle, group);
        for (long account : aside) {
            store.move(handle, group.room(), account, State.ASIDE, now());
            rooms.removeGuest(handle, group.room(), account);
        }
        return aside.isEmpty() ? found : store.find(handle, room);
    }

    /**
     * Lets somebody in, who reads what is written from now on; or does not.
     *
     * @param handle of a transaction that holds the room's lock
     */
    boolean admit(Handle handle, Group group, long account) {
        if (!admits(handle, group, account)) {
            return false;
        }
        Instant now = now();
        rooms.addGuest(handle, group.room(), account, now);
        store.join(handle, group.room(), account, now);
        return true;
    }

    /** Whether somebody who is not in it could be. */
    boolean admits(Handle handle, Group group, long account) {
        List<Long> members = group.memberAccounts();
        if (members.isEmpty() || members.size() >= Group.MOST || !serves(group)) {
            return false;
        }
        List<Long> all = new ArrayList<>(members);
        all.add(account);
        return company(handle, group, all).admits(account, members);
    }

    Company company(Handle handle, Group group, List<Long> people) {
        return acquaintance.among(handle, group.room().trust(), group.room().service(), people);
    }

    /** While no plugin says which keys exclude each other, everything stays as it is. */
    boolean serves(Group group) {
        return services.find(group.room().service()).isPresent();
    }

    private List<Long> aside(Handle handle, Group group) {
        if (!serves(group)) {
            return List.of();
        }
        List<Long> aside = new ArrayList<>();
        group.people().stream()
                .filter(each -> each.gone() && each.state() == State.IN)
                .map(Person::account)
                .forEach(aside::add);
        List<Long> members = group.memberAccounts();
        aside.addAll(company(handle, group, members).aside(members));
        return aside;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
