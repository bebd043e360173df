package org.sharon.core.enabling;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.audit.Audit;
import org.sharon.core.changes.ChangeBook;
import org.sharon.core.installations.Signer;
import org.sharon.core.plugins.PluginMode;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Doors;
import org.sharon.core.rooms.RoomKeeper;
import org.sharon.core.store.Database;
import org.sharon.core.trusts.Trusts;

/** Does what people agreed to. */
final class Completion {

    private final ProposalStore store;
    private final WishStore wishes;
    private final Refusals refusals;
    private final Versions versions;
    private final Services services;
    private final RoomKeeper rooms;
    private final Doors doors;
    private final ChangeBook changes;
    private final Trusts trusts;
    private final Audit audit;
    private final Database database;
    private final PluginMode mode;
    private final Clock clock;

    @Inject
    Completion(
            ProposalStore store,
            WishStore wishes,
            Refusals refusals,
            Versions versions,
            Services services,
            RoomKeeper rooms,
            Doors doors,
            ChangeBook changes,
            Trusts trusts,
            Audit audit,
            Database database,
            PluginMode mode,
            Clock clock) {
        this.store = store;
        this.wishes = wishes;
        this.refusals = refusals;
        this.versions = versions;
        this.services = services;
        this.rooms = rooms;
        this.doors = doors;
        this.changes = changes;
        this.trusts = trusts;
        this.audit = audit;
        this.database = database;
        this.mode = mode;
        this.clock = clock;
    }

    /** What an operator orders in development: nobody has to agree to it. */
    void ofOrder(Proposal order) {
        Optional<Service> serving = bringAbout(order);
        database.write(
                handle -> {
                    apply(handle, order, serving);
                    wishes.forget(handle, order.trust(), order.service());
                    writeDone(handle, order);
                    return null;
                });
        changed();
    }

    /** All of it, or nothing: first the version serves on every node, then the doors change. */
    void of(List<Proposal> all) {
        if (all.isEmpty()) {
            return;
        }
        try {
            Optional<Candidate> version = versions.find(all.get(0).service(), all.get(0).digest());
            version.ifPresent(it -> refusals.unlessAnswered(it, insteadOf(all.get(0))));
            Optional<Service> serving = bringAbout(all.get(0));
            database.write(
                    handle -> {
                        Instant now = clock.instant();
                        for (Proposal each : all) {
                            apply(handle, each, serving);
                            store.end(handle, each.id(), State.DONE, "", now);
                        }
                        all.forEach(each -> writeDone(handle, each));
                        version.filter(it -> mode == PluginMode.PRODUCTION)
                                .ifPresent(it -> pin(handle, it, all));
                        return null;
                    });
        } catch (RefusedException refusal) {
            database.write(
                    handle -> {
                        Instant now = clock.instant();
                        all.forEach(
                                each ->
                                        store.end(
                                                handle,
                                                each.id(),
                                                State.REFUSED,
                                                refusal.getMessage(),
                                                now));
                        return null;
                    });
        }
        changed();
    }

    private static String insteadOf(Proposal asked) {
        return asked.approvals().stream()
                .map(each -> each.signature().insteadOf())
                .findFirst()
                .orElse("");
    }

    /** The plugin is its signer's from now on; only what two people decide changes that. */
    private void pin(Handle handle, Candidate version, List<Proposal> all) {
        Optional<Signer> before = versions.signer(version.service());
        boolean isNew =
                before.filter(it -> it.fingerprint().equals(version.fingerprint())).isEmpty();
        if (version.fingerprint().isEmpty() || !isNew) {
            return;
        }
        versions.pin(handle, version, all.get(0).id());
        for (Proposal each : all) {
            audit.add(
                    handle,
                    each.trust(),
                    each.askedBy(),
                    "plugin.signer",
                    "service:" + version.service(),
                    "%s, instead of %s"
                            .formatted(
                                    new Signer(version.signer(), version.fingerprint()),
                                    before.map(Signer::toString).orElse("nobody")));
        }
    }

    private Optional<Service> bringAbout(Proposal first) {
        String service = first.service();
        if (first.kind() == Kind.REMOVE) {
            versions.remove(service, first.askedBy());
        }
        if (!first.kind().bringsAVersion()) {
            return Optional.empty();
        }
        boolean serves =
                versions.serving(service)
                        .filter(now -> now.digest().equals(first.digest()))
                        .isPresent();
        if (!serves) {
            versions.serve(service, first.digest(), first.askedBy());
        }
        return Optional.of(
                services.find(service)
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                "The service stopped meanwhile. Try again.")));
    }

    private void apply(Handle handle, Proposal done, Optional<Service> serving) {
        switch (done.kind()) {
            case ENABLE -> {
                trusts.enableService(
                        handle,
                        done.trust(),
                        done.service(),
                        done.title(),
                        done.digest(),
                        done.opening());
                rooms.prepare(handle, done.trust(), serving.orElseThrow());
                changes.opened(handle, done.trust(), done.service(), done.title(), done.why());
            }
            case UPDATE, ROLL_BACK ->
                    trusts.changeVersion(
                            handle, done.trust(), done.service(), done.title(), done.digest());
            case DISABLE -> trusts.disableService(handle, done.trust(), done.service());
            case REMOVE, EXPORT -> {}
        }
    }

    private void writeDone(Handle handle, Proposal done) {
        String action =
                switch (done.kind()) {
                    case ENABLE -> "service.enabled";
                    case UPDATE -> "service.updated";
                    case ROLL_BACK -> "service.rolled-back";
                    case DISABLE -> "service.disabled";
                    case REMOVE -> "service.removed";
                    case EXPORT -> "service.may-be-written-down";
                };
        audit.add(
                handle,
                done.trust(),
                done.askedBy(),
                action,
                "service:" + done.service(),
                "proposal:%d %s".formatted(done.id(), done.digest()));
    }

    /** Every node looks again at what is on, and whose doors are open. */
    void changed() {
        trusts.forget();
        doors.look();
    }
}
