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
import org.sharon.core.plugins.PluginMode;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.store.Database;
import org.sharon.core.trusts.EnabledService;
import org.sharon.core.trusts.Opening;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/**
 * The decisions about services, of one trust or of all that share a version.
 *
 * <p>Callers have checked the role and the password. Every method throws a {@link RefusedException}
 * whose message is a sentence for whoever asked; then nothing was changed.
 */
final class Enabling {

    private final ProposalStore store;
    private final WishStore wishes;
    private final Versions versions;
    private final Refusals refusals;
    private final Completion completion;
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
            Refusals refusals,
            Completion completion,
            Trusts trusts,
            Audit audit,
            Database database,
            PluginMode mode,
            Clock clock) {
        this.store = store;
        this.wishes = wishes;
        this.versions = versions;
        this.refusals = refusals;
        this.completion = completion;
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
     * @param why for members to read; empty when they do not say
     * @param insteadOf the fingerprint of the signer whom they let go; empty when nobody
     * @return the number of the proposal
     */
    long ask(
            Visitor by,
            Kind kind,
            Candidate candidate,
            Opening opening,
            String why,
            String insteadOf) {
        record Asked(long id, List<Proposal> ready) {}
        trusts.forget();
        Asked asked =
                database.write(
                        handle -> {
                            store.lock(handle, candidate.service());
                            Instant now = clock.instant();
                            List<Proposal> waiting = waitingHere(handle, by, candidate, now);
                            refusals.unlessPossible(by.trust(), kind, candidate, waiting);
                            refusals.unlessAnswered(candidate, insteadOf);
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
                                    store.add(
                                            handle, by, kind, candidate, opening, why, insteadOf,
                                            now);
                            Proposal added = store.find(handle, by.trust(), id).orElseThrow();
                            List<Proposal> ready =
                                    needsTwo(kind) ? List.of() : begin(handle, List.of(added), now);
                            wishes.forget(handle, by.trust(), candidate.service());
                            write(handle, by, "plugin.asked", added, why);
                            return new Asked(id, ready);
                        });
        completion.of(asked.ready());
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
     * @param why it is wanted, for members to read; may be empty
     */
    void doNow(int trust, Kind kind, Candidate candidate, Opening opening, String why) {
        if (mode != PluginMode.DEVELOPMENT) {
            throw new IllegalStateException("Only people decide in production");
        }
        trusts.forget();
        Instant now = clock.instant();
        refusals.unlessPossible(trust, kind, candidate, List.of());
        refusals.unlessAnswered(candidate, "");
        completion.ofOrder(Proposal.ofOperator(trust, kind, candidate, opening, why, now));
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
                            refusals.unlessSignable(by, asked, signature, now);
                            versions.find(service, asked.digest())
                                    .ifPresent(
                                            it ->
                                                    refusals.unlessAnswered(
                                                            it, signature.insteadOf()));
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
        completion.of(ready);
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
        completion.changed();
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
}
