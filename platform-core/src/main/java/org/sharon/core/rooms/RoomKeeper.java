package org.sharon.core.rooms;

import com.google.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.ServiceListener;
import org.sharon.core.plugins.Services;
import org.sharon.core.store.Database;

/** Gives a service's rooms their rows, in every trust that has enabled it, before it serves. */
public final class RoomKeeper implements ServiceListener {

    private final RoomStore store;
    private final Database database;
    private final Guard guard;
    private final Services services;

    @Inject
    RoomKeeper(RoomStore store, Database database, Guard guard, Services services) {
        this.store = store;
        this.database = database;
        this.guard = guard;
        this.services = services;
    }

    @Override
    public void serviceWillServe(Service next, Optional<Service> previous) {
        // A version that only judges differently has nothing to write, so it serves sooner.
        if (previous.filter(before -> hasTheRoomsOf(before, next)).isEmpty()) {
            prepare(next);
        }
    }

    /** Keys open again what they open in the version that goes on serving. */
    @Override
    public void serviceWillNotServe(Service next) {
        services.find(next.id()).filter(now -> !hasTheRoomsOf(now, next)).ifPresent(this::prepare);
    }

    private static boolean hasTheRoomsOf(Service before, Service next) {
        return before.rooms().equals(next.rooms()) && before.keys().equals(next.keys());
    }

    /** Also called when a trust has just enabled a service that is already running. */
    public void prepare(Service service) {
        database.write(
                handle -> {
                    store.trustsWith(handle, service.id())
                            .forEach(trust -> prepare(handle, trust, service));
                    return null;
                });
        guard.forgetAll();
    }

    /** The same for one trust inside the caller's transaction. */
    public void prepare(Handle handle, int trust, Service service) {
        if (store.has(handle, trust, service.id(), service.rooms(), service.keys())) {
            // As at every start: there is nothing to write, nor to keep others waiting for.
            return;
        }
        int position = 0;
        for (var room : service.rooms()) {
            store.addOrRename(handle, trust, service.id(), room, position++);
        }
        store.replaceOpenings(handle, trust, service.id(), service.keys());
    }
}
