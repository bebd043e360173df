package org.sharon.core.enabling;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.audit.Audit;
import org.sharon.core.installations.Signer;
import org.sharon.core.plugins.PluginMode;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Doors;
import org.sharon.core.rooms.RoomKeeper;
import org.sharon.core.store.Database;
import org.sharon.core.trusts.EnabledService;
import org.sharon.core.trusts.Opening;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/**
 * The decisions about services, of one trust or of all that share a version.
 *
 * <p>Callers have checked the role and the password. Every method throws a {@link RefusedException}
 * whose message is a sentence for whoever asked; then nothing was changed.
 */
final class Enabling {

    private static final String OVER =
            "The ten minutes are over, so nothing was changed. Ask your administrator to ask again.";

    private static final String OTHERS_USE_ANOTHER =
            "Another version serves in this building. Switch that one on.";

    private final ProposalStore store;
    private final WishStore wishes;
    private final Versions versions;
    private final Services services;
    private final RoomKeeper rooms;
    private final Doors doors;
    private final Trusts trusts;
    private final Audit audit;
    private final Database database;
    private final PluginMode mode;
    private final Clock clock;

    @Inject
    Enabling(
            ProposalStore store,
            WishStore wishes,
            Versions versions,
            Services services,
            RoomKeeper rooms,
            Doors doors,
            Trusts trusts,
            Audit audit,
            Database database,
            PluginMode mode,
            Clock clock) {
        this.store = store;
        this.wishes = wishes;
        this.versions = versions;
        this.services = services;
        this.rooms = rooms;
        this.doors = doors;
        this.trusts = trusts;
        this.audit = audit;
        this.database = database;
        this.mode = mode;
        this.clock = clock;
    }

    /** Whether this needs a second person: closing a door does not, and development never does. */
    boolean needsTwo(Kind kind) {
        return mode == PluginMode.PRODUCTION && !kind.needsOnePerson();
    }

    /**
     * An administrator asks for something, and so is the first of two; what needs one person alone
     * is done when this returns.
     *
     * @param opening for {@link Kind#ENABLE}; else nothing
     * @param insteadOf the fingerprint of the signer whom they let go; empty when nobody
     * @return the number of the proposal
     */
    long ask(Visitor by, Kind kind, Candidate candidate, Opening opening, String insteadOf) {
        record Asked(long id, List<Proposal> ready) {}
        trusts.forget();
        Asked asked =
                database.write(
                        handle -> {
                            store.lock(handle, candidate.service());
                            Instant now = clock.instant();
                            List<Proposal> waiting = waitingHere(handle, by, candidate, now);
                            refuseUnlessPossible(by.trust(), kind, candidate, waiting);
                            refuseUnlessAnswered(candidate, insteadOf);
                            if (kind == Kind.DISABLE) {
                                waiting.forEach(
                                        each ->
                                                store.end(
                                                        handle,
                                                        each.id(),
                                                        State.WITHDRAWN,
                                                        "",
                                                        now));
                            }
                            long id =
                                    store.add(handle, by, kind, candidate, opening, insteadOf, now);
                            Proposal added = store.find(handle, by.trust(), id).orElseThrow();
                            List<Proposal> ready =
                                    needsTwo(kind) ? List.of() : begin(handle, List.of(added), now);
                            wishes.forget(handle, by.trust(), candidate.service());
                            write(handle, by, "plugin.asked", added, "");
                            return new Asked(id, ready);
                        });
        carryOut(asked.ready());
        return asked.id();
    }

    /** What people are asked about who signed this version; empty when there is nothing to ask. */
    Optional<SignerQuestion> question(Candidate version) {
        return SignerQuestion.of(versions.signer(version.service()), version);
    }

    /**
     * In development an operator does at once what an administrator does on the page.
     *
     * @param opening for {@link Kind#ENABLE}; else nothing
     */
    void doNow(int trust, Kind kind, Candidate candidate, Opening opening) {
        if (mode != PluginMode.DEVELOPMENT) {
            throw new IllegalStateException("Only people decide in production");
        }
        trusts.forget();
        Instant now = clock.instant();
        refuseUnlessPossible(trust, kind, candidate, List.of());
        refuseUnlessAnswered(candidate, "");
        Proposal order = Proposal.ofOperator(trust, kind, candidate, opening, now);
        Optional<Service> serving = bringAbout(order);
        database.write(
                handle -> {
                    apply(handle, order, serving);
                    wishes.forget(handle, trust, candidate.service());
                    writeDone(handle, order);
                    return null;
                });
        changed();
    }

    /** A clinical safety officer agrees, and signs the hazards of the jar it is about. */
    void sign(Visitor by, long id, Signature signature) {
        String service = find(by, id).service();
        trusts.forget();
        List<Proposal> ready =
                database.write(
                        handle -> {
                            store.lock(handle, service);
                            Instant now = clock.instant();
                            Proposal asked = store.find(handle, by.trust(), id).orElseThrow();
                            refuseUnlessSignable(by, asked, signature, now);
                            versions.find(service, asked.digest())
                                    .ifPresent(
                                            it -> refuseUnlessAnswered(it, signature.insteadOf()));
                            store.approve(handle, id, by, signature, now);
                            List<Proposal> all = together(handle, asked, now);
                            if (all.isEmpty()) {
                                store.end(handle, id, State.APPROVED, "", now);
                            }
                            List<Proposal> begun = begin(handle, all, now);
                            write(
                                    handle,
                                    by,
                                    "plugin.signed",
                                    asked,
                                    "%s, %s".formatted(signature.name(), signature.registration()));
                            return begun;
                        });
        carryOut(ready);
    }

    /** Whoever asked, or a colleague of theirs, takes it back. */
    void withdraw(Visitor by, long id) {
        endWaiting(by, id, State.WITHDRAWN, "plugin.withdrawn", "");
    }

    /** The safety officer does not agree, and says why. */
    void refuse(Visitor by, long id, String reason) {
        endWaiting(by, id, State.REFUSED, "plugin.refused", reason);
    }

    /** Changes who answers for a service, its hours, and what happens outside them. */
    void changeOpening(Visitor by, String service, Opening opening) {
        trusts.forget();
        on(by.trust(), service).orElseThrow(NotFoundException::new);
        database.write(
                handle -> {
                    trusts.changeOpening(handle, by.trust(), service, opening);
                    audit.add(
                            handle,
                            by.trust(),
                            by.account(),
                            "service.opening",
                            "service:" + service,
                            "%s, %s. %s"
                                    .formatted(
                                            opening.leadName(),
                                            opening.leadTitle(),
                                            opening.outside()));
                    return null;
                });
        changed();
    }

    /**
     * All that the service of a proposal is in this trust, as a zip; whoever gets it is written
     * down.
     *
     * @throws RefusedException when two people have not agreed to it within the last day
     */
    Path export(Visitor by, long id) {
        Proposal asked = find(by, id);
        if (!asked.mayBeDownloadedAt(clock.instant())) {
            throw new RefusedException(
                    "This can be downloaded for a day after two people agreed. Ask for it again.");
        }
        audit.add(
                by.trust(),
                by.account(),
                "service.written-down",
                "service:" + asked.service(),
                "proposal:" + id);
        return versions.export(asked.service(), asked.trust());
    }

    /** One proposal of this trust; for another trust's there is none. */
    Proposal find(Visitor by, long id) {
        return store.find(by.trust(), id).orElseThrow(NotFoundException::new);
    }

    /** The newest proposals of a trust, about one service when it is not empty. */
    List<Proposal> list(int trust, String service) {
        return store.list(trust, service);
    }

    /** How many other trusts that share the version have not agreed yet. */
    int othersMissing(Proposal asked) {
        if (!asked.kind().changesTheVersion()) {
            return 0;
        }
        Instant now = clock.instant();
        List<Proposal> waiting = store.listWaiting(asked.service());
        return (int)
                trusts.trustsWith(asked.service()).stream()
                        .filter(trust -> trust != asked.trust())
                        .filter(trust -> agreed(waiting, trust, asked, now).isEmpty())
                        .count();
    }

    /** The version that some other trust of the building wants to change to, if any does now. */
    Optional<Candidate> wantedElsewhere(Visitor by, String service) {
        Instant now = clock.instant();
        return store.listWaiting(service).stream()
                .filter(each -> each.trust() != by.trust())
                .filter(each -> each.kind().changesTheVersion())
                .filter(each -> each.stateAt(now).isWaiting())
                .findFirst()
                .flatMap(each -> versions.find(service, each.digest()));
    }

    private List<Proposal> waitingHere(
            Handle handle, Visitor by, Candidate candidate, Instant now) {
        List<Proposal> waiting = new ArrayList<>();
        for (Proposal each : store.listWaiting(handle, candidate.service())) {
            State state = each.stateAt(now);
            if (state != each.stored()) {
                store.end(handle, each.id(), state, each.sentence(), now);
            } else if (each.trust() == by.trust()) {
                waiting.add(each);
            }
        }
        return waiting;
    }

    private void refuseUnlessPossible(
            int trust, Kind kind, Candidate candidate, List<Proposal> waiting) {
        Optional<EnabledService> here = on(trust, candidate.service());
        Optional<Candidate> serving = versions.serving(candidate.service());
        boolean serves = serving.filter(now -> now.digest().equals(candidate.digest())).isPresent();
        String problem =
                switch (kind) {
                    case ENABLE ->
                            here.isPresent()
                                    ? "This service is switched on here already."
                                    : servesOthers(candidate.service(), candidate.digest())
                                            ? OTHERS_USE_ANOTHER
                                            : "";
                    case UPDATE, ROLL_BACK ->
                            here.isEmpty()
                                    ? "This service is not switched on here."
                                    : serves && candidate.digest().equals(here.get().digest())
                                            ? "This version serves already."
                                            : "";
                    case DISABLE -> here.isEmpty() ? "This service is not switched on here." : "";
                    case EXPORT ->
                            trusts.service(trust, candidate.service()).isPresent()
                                    ? ""
                                    : "This service was never switched on here.";
                    case REMOVE ->
                            trusts.trustsWith(candidate.service()).isEmpty()
                                    ? ""
                                    : "This service is still switched on in this building. Every"
                                            + " trust must switch it off first.";
                };
        if (problem.isEmpty() && kind != Kind.DISABLE && !waiting.isEmpty()) {
            problem =
                    "%s has asked about this service already, until %s. Decide about that first."
                            .formatted(
                                    waiting.get(0).askedByName(),
                                    When.clock(waiting.get(0).expiresAt()));
        }
        if (!problem.isEmpty()) {
            throw new RefusedException(problem);
        }
    }

    /** Whether another version serves, and some trust of the building relies on it. */
    private boolean servesOthers(String service, String digest) {
        return versions.serving(service).filter(now -> !now.digest().equals(digest)).isPresent()
                && !trusts.trustsWith(service).isEmpty();
    }

    private void refuseUnlessAnswered(Candidate version, String insteadOf) {
        question(version)
                .filter(question -> !question.isAnsweredBy(insteadOf))
                .ifPresent(
                        question -> {
                            throw new RefusedException(
                                    question.sentence() + " Say that you know the new signer.");
                        });
    }

    private void refuseUnlessSignable(
            Visitor by, Proposal asked, Signature signature, Instant now) {
        State state = asked.stateAt(now);
        String problem = "";
        if (state == State.EXPIRED) {
            problem = OVER;
        } else if (state != State.OPEN) {
            problem = "Somebody has decided about this already.";
        } else if (by.role() != Role.CLINICAL_SAFETY_OFFICER) {
            problem = "Only a clinical safety officer can sign this.";
        } else if (asked.wasApprovedBy(by.account())) {
            problem = "You asked for this, so somebody else must sign it.";
        } else if (!signature.digest().equals(asked.digest())) {
            problem = "This is about another version than the one you read. Read its hazards.";
        } else if (asked.kind() == Kind.ENABLE && servesOthers(asked.service(), asked.digest())) {
            problem = OTHERS_USE_ANOTHER;
        } else if (asked.kind().bringsAVersion()
                && versions.find(asked.service(), asked.digest()).isEmpty()) {
            problem = "This version is gone. Ask your administrator to ask for another one.";
        }
        if (!problem.isEmpty()) {
            throw new RefusedException(problem);
        }
    }

    /** Everything that can be done now that {@code asked} is agreed; empty while others miss. */
    private List<Proposal> together(Handle handle, Proposal asked, Instant now) {
        List<Proposal> all = new ArrayList<>(List.of(asked));
        if (asked.kind().changesTheVersion()) {
            List<Proposal> waiting = store.listWaiting(handle, asked.service());
            for (int trust : trusts.trustsWith(asked.service())) {
                if (trust != asked.trust()) {
                    Optional<Proposal> theirs = agreed(waiting, trust, asked, now);
                    if (theirs.isEmpty()) {
                        return List.of();
                    }
                    all.add(theirs.get());
                }
            }
        }
        all.sort(Comparator.comparingInt(Proposal::trust));
        return all;
    }

    private static Optional<Proposal> agreed(
            List<Proposal> waiting, int trust, Proposal asked, Instant now) {
        return waiting.stream()
                .filter(each -> each.trust() == trust && each.kind().changesTheVersion())
                .filter(each -> each.digest().equals(asked.digest()))
                .filter(each -> each.stateAt(now) == State.APPROVED)
                .findFirst();
    }

    private List<Proposal> begin(Handle handle, List<Proposal> all, Instant now) {
        all.forEach(each -> store.end(handle, each.id(), State.WORKING, "", now));
        return all;
    }

    /** All of it, or nothing: first the version serves on every node, then the doors change. */
    private void carryOut(List<Proposal> all) {
        if (all.isEmpty()) {
            return;
        }
        try {
            Optional<Candidate> version = versions.find(all.get(0).service(), all.get(0).digest());
            version.ifPresent(it -> refuseUnlessAnswered(it, insteadOf(all.get(0))));
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
            }
            case UPDATE, ROLL_BACK ->
                    trusts.changeVersion(
                            handle, done.trust(), done.service(), done.title(), done.digest());
            case DISABLE -> trusts.disableService(handle, done.trust(), done.service());
            case REMOVE, EXPORT -> {}
        }
    }

    private void endWaiting(Visitor by, long id, State state, String action, String reason) {
        String service = find(by, id).service();
        database.write(
                handle -> {
                    store.lock(handle, service);
                    Instant now = clock.instant();
                    Proposal asked = store.find(handle, by.trust(), id).orElseThrow();
                    if (!asked.stateAt(now).isWaiting()) {
                        throw new RefusedException("This is over already. Nothing was changed.");
                    }
                    store.end(handle, id, state, reason, now);
                    write(handle, by, action, asked, reason);
                    return null;
                });
    }

    private Optional<EnabledService> on(int trust, String service) {
        return trusts.service(trust, service).filter(EnabledService::isOn);
    }

    private void write(Handle handle, Visitor by, String action, Proposal about, String more) {
        String what =
                "%s %s %s %s"
                        .formatted(
                                about.kind().word(),
                                about.service(),
                                about.version(),
                                about.digest());
        audit.add(
                handle,
                by.trust(),
                by.account(),
                action,
                "proposal:" + about.id(),
                more.isEmpty() ? what : what + ": " + more);
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

    private void changed() {
        trusts.forget();
        doors.look();
    }
}
