package org.sharon.core.packs;

import com.google.inject.Inject;
import java.lang.module.ModuleDescriptor.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.audit.Audit;
import org.sharon.core.enabling.Signature;
import org.sharon.core.enabling.State;
import org.sharon.core.packs.content.PackFile;
import org.sharon.core.plugins.PluginMode;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.signing.SignatureCheck;
import org.sharon.core.store.Database;
import org.sharon.core.trusts.EnabledService;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;
import org.sharon.signing.PluginSignature;

/**
 * The decisions of one trust about its packs. Each needs two people, switching off too: it makes
 * the rules milder.
 *
 * <p>Callers have checked the role and the password. Every method throws a {@link RefusedException}
 * whose message is a sentence for whoever asked; then nothing was changed.
 */
final class Decisions {

    private static final String OVER =
            "The ten minutes are over, so nothing was changed. Ask your administrator to ask again.";

    private final PackStore packs;
    private final PackOnStore on;
    private final ProposalStore proposals;
    private final Trials trials;
    private final PacksInUse inUse;
    private final SignatureCheck signatures;
    private final Trusts trusts;
    private final Audit audit;
    private final Database database;
    private final PluginMode mode;
    private final Clock clock;

    @Inject
    Decisions(
            PackStore packs,
            PackOnStore on,
            ProposalStore proposals,
            Trials trials,
            PacksInUse inUse,
            SignatureCheck signatures,
            Trusts trusts,
            Audit audit,
            Database database,
            PluginMode mode,
            Clock clock) {
        this.packs = packs;
        this.on = on;
        this.proposals = proposals;
        this.trials = trials;
        this.inUse = inUse;
        this.signatures = signatures;
        this.trusts = trusts;
        this.audit = audit;
        this.database = database;
        this.mode = mode;
        this.clock = clock;
    }

    /** Development never needs a second person. */
    boolean needsTwo() {
        return mode == PluginMode.PRODUCTION;
    }

    /** Checks a pack and keeps it. None of its rules read anything yet. */
    StoredPack add(Visitor by, byte[] bytes, String name) {
        Instant now = clock.instant();
        PackFile file = PackFile.read(bytes);
        Optional<PluginSignature> signature = signatures.check(bytes, now);
        trials.refuse(by.trust(), file, ServiceList.ALL);
        database.write(
                handle -> {
                    packs.add(handle, by.trust(), file, name, signature, by.account(), now);
                    audit.add(
                            handle,
                            by.trust(),
                            by.account(),
                            "pack.uploaded",
                            subject(file.pack().id()),
                            file.pack().version() + " " + file.digest());
                    return null;
                });
        return packs.find(by.trust(), file.digest()).orElseThrow();
    }

    /**
     * An administrator asks, and so is the first of two; where one is enough it is done when this
     * returns.
     *
     * @param digest of the version; nothing for {@link Kind#TAKE_BACK} and {@link Kind#SWITCH_OFF},
     *     which are about what is on
     * @param services nothing but {@link ServiceList#ALL} for these two
     * @return the number of the proposal
     */
    long ask(Visitor by, Kind kind, String pack, String digest, ServiceList services) {
        trusts.forget();
        long asked =
                database.write(
                        handle -> {
                            proposals.lock(handle, by.trust());
                            Instant now = clock.instant();
                            refuseWhileAnotherWaits(handle, by, pack, now);
                            Optional<PackOn> here = on.find(handle, by.trust(), pack);
                            StoredPack about = about(by, kind, pack, digest, here);
                            ServiceList chosen =
                                    kind == Kind.TAKE_BACK || kind == Kind.SWITCH_OFF
                                            ? here.orElseThrow().services()
                                            : services;
                            refuseUnlessPossible(handle, by.trust(), kind, about, chosen, here);
                            long id = proposals.add(handle, by, kind, about, chosen, now);
                            Proposal added = proposals.find(handle, by.trust(), id).orElseThrow();
                            write(handle, by, "pack.asked", added, "");
                            if (!needsTwo()) {
                                carryOut(handle, by, added, now);
                            }
                            return id;
                        });
        if (!needsTwo()) {
            inUse.changed();
        }
        return asked;
    }

    /** A clinical safety officer agrees, and it is done. */
    void sign(Visitor by, long id, Signature signature) {
        trusts.forget();
        database.write(
                handle -> {
                    proposals.lock(handle, by.trust());
                    Instant now = clock.instant();
                    Proposal asked = find(handle, by, id);
                    refuseUnlessSignable(by, asked, signature, now);
                    if (asked.kind().bringsAVersion()) {
                        StoredPack about =
                                packs.find(by.trust(), asked.digest())
                                        .orElseThrow(
                                                () ->
                                                        new RefusedException(
                                                                "This version is gone. Ask your administrator to ask for another one."));
                        refuseUnlessStillGood(handle, by.trust(), about, asked.services());
                    }
                    proposals.sign(handle, id, by, signature, now);
                    write(
                            handle,
                            by,
                            "pack.signed",
                            asked,
                            "%s, %s".formatted(signature.name(), signature.registration()));
                    carryOut(handle, by, asked, now);
                    return null;
                });
        inUse.changed();
    }

    /** Whoever asked, or a colleague of theirs, takes it back. */
    void withdraw(Visitor by, long id) {
        end(by, id, State.WITHDRAWN, "pack.withdrawn", "");
    }

    /** The safety officer does not agree, and says why. */
    void refuse(Visitor by, long id, String reason) {
        end(by, id, State.REFUSED, "pack.refused", reason);
    }

    /** One proposal of this trust; for another trust's there is none. */
    Proposal find(Visitor by, long id) {
        return proposals.find(by.trust(), id).orElseThrow(NotFoundException::new);
    }

    /** What two people should look at twice, one sentence each. */
    List<String> warnings(int trust, StoredPack next) {
        List<String> warnings = new ArrayList<>();
        Optional<StoredPack> now =
                on.find(trust, next.pack()).flatMap(each -> packs.find(trust, each.digest()));
        now.or(() -> before(trust, next))
                .filter(each -> !each.fingerprint().equals(next.fingerprint()))
                .ifPresent(
                        each ->
                                warnings.add(
                                        "Version %s was signed by %s, and this one by %s."
                                                .formatted(
                                                        each.version(),
                                                        each.signer().orElse("nobody"),
                                                        next.signer().orElse("nobody"))));
        now.filter(each -> isOlder(next.version(), each.version()))
                .ifPresent(
                        each ->
                                warnings.add(
                                        "This version is older than the one that is on, %s."
                                                .formatted(each.version())));
        now.filter(each -> !each.digest().equals(next.digest()))
                .filter(each -> each.version().equals(next.version()))
                .ifPresent(
                        each ->
                                warnings.add(
                                        "It has the same version as the one that is on, and is another file."));
        return warnings;
    }

    private Optional<StoredPack> before(int trust, StoredPack next) {
        return packs.list(trust, next.pack()).stream()
                .filter(each -> each.addedAt().isBefore(next.addedAt()))
                .findFirst();
    }

    private static boolean isOlder(String version, String than) {
        return Version.parse(version).compareTo(Version.parse(than)) < 0;
    }

    private void refuseWhileAnotherWaits(Handle handle, Visitor by, String pack, Instant now) {
        for (Proposal each : proposals.list(handle, by.trust(), pack)) {
            State state = each.stateAt(now);
            if (state.isWaiting()) {
                throw new RefusedException(
                        "%s has asked about this pack already, until %s. Decide about that first."
                                .formatted(each.askedByName(), When.clock(each.expiresAt())));
            }
            if (state != each.stored()) {
                proposals.end(handle, each.id(), state, each.sentence(), now);
            }
        }
    }

    private StoredPack about(
            Visitor by, Kind kind, String pack, String digest, Optional<PackOn> here) {
        String problem =
                switch (kind) {
                    case SWITCH_ON -> here.isPresent() ? "This pack is on here already." : "";
                    case CHANGE, SWITCH_OFF -> here.isEmpty() ? "This pack is not on here." : "";
                    case TAKE_BACK ->
                            here.flatMap(PackOn::previous).isEmpty()
                                    ? "No version of this pack was on before."
                                    : "";
                };
        if (!problem.isEmpty()) {
            throw new RefusedException(problem);
        }
        String wanted =
                switch (kind) {
                    case SWITCH_ON, CHANGE -> digest;
                    case TAKE_BACK -> here.flatMap(PackOn::previous).orElseThrow();
                    case SWITCH_OFF -> here.orElseThrow().digest();
                };
        return packs.find(by.trust(), wanted)
                .filter(each -> each.pack().equals(pack))
                .orElseThrow(() -> new RefusedException("There is no such version here."));
    }

    private void refuseUnlessPossible(
            Handle handle,
            int trust,
            Kind kind,
            StoredPack about,
            ServiceList chosen,
            Optional<PackOn> here) {
        if (kind == Kind.CHANGE
                && here.filter(each -> each.digest().equals(about.digest()))
                        .filter(each -> each.services().equals(chosen))
                        .isPresent()) {
            throw new RefusedException("This version is on already, for these services.");
        }
        if (kind.bringsAVersion()) {
            refuseUnlessStillGood(handle, trust, about, chosen);
        }
    }

    /** Its signer may have been revoked since, and its neighbours may have changed. */
    private void refuseUnlessStillGood(
            Handle handle, int trust, StoredPack about, ServiceList chosen) {
        byte[] bytes =
                packs.bytes(handle, trust, about.digest())
                        .orElseThrow(() -> new RefusedException("There is no such version here."));
        signatures.check(bytes, about.addedAt());
        PackFile file = PackFile.open(bytes);
        List<String> possible =
                trials.servicesFor(trust, file).stream().map(EnabledService::id).toList();
        if (possible.isEmpty()) {
            throw new RefusedException("No service for which this pack is meant is on here.");
        }
        if (!possible.containsAll(chosen.ids())) {
            throw new RefusedException(
                    "One of these services is not on here, or the pack is not meant for it.");
        }
        trials.refuse(trust, file, chosen);
    }

    private static void refuseUnlessSignable(
            Visitor by, Proposal asked, Signature signature, Instant now) {
        State state = asked.stateAt(now);
        String problem = "";
        if (state == State.EXPIRED) {
            problem = OVER;
        } else if (state != State.OPEN) {
            problem = "Somebody has decided about this already.";
        } else if (by.role() != Role.CLINICAL_SAFETY_OFFICER) {
            problem = "Only a clinical safety officer can sign this.";
        } else if (asked.askedBy() == by.account()) {
            problem = "You asked for this, so somebody else must sign it.";
        } else if (!signature.digest().equals(asked.digest())) {
            problem = "This is about another version than the one you read. Read its rules.";
        }
        if (!problem.isEmpty()) {
            throw new RefusedException(problem);
        }
    }

    private void carryOut(Handle handle, Visitor by, Proposal asked, Instant now) {
        if (asked.kind() == Kind.SWITCH_OFF) {
            on.remove(handle, asked.trust(), asked.pack());
        } else {
            on.save(handle, asked.trust(), asked.pack(), asked.digest(), asked.services(), now);
        }
        proposals.end(handle, asked.id(), State.DONE, "", now);
        audit.add(
                handle,
                asked.trust(),
                asked.askedBy(),
                switch (asked.kind()) {
                    case SWITCH_ON -> "pack.switched-on";
                    case CHANGE -> "pack.changed";
                    case TAKE_BACK -> "pack.taken-back";
                    case SWITCH_OFF -> "pack.switched-off";
                },
                subject(asked.pack()),
                "proposal:%d %s %s"
                        .formatted(
                                asked.id(),
                                asked.digest(),
                                asked.services().isAll() ? "all" : asked.services().stored()));
    }

    private void end(Visitor by, long id, State state, String action, String reason) {
        database.write(
                handle -> {
                    proposals.lock(handle, by.trust());
                    Instant now = clock.instant();
                    Proposal asked = find(handle, by, id);
                    if (!asked.stateAt(now).isWaiting()) {
                        throw new RefusedException("This is over already. Nothing was changed.");
                    }
                    proposals.end(handle, id, state, reason, now);
                    write(handle, by, action, asked, reason);
                    return null;
                });
    }

    private Proposal find(Handle handle, Visitor by, long id) {
        return proposals.find(handle, by.trust(), id).orElseThrow(NotFoundException::new);
    }

    private void write(Handle handle, Visitor by, String action, Proposal about, String more) {
        String what =
                "%s %s %s %s"
                        .formatted(
                                about.kind().word(), about.pack(), about.version(), about.digest());
        audit.add(
                handle,
                by.trust(),
                by.account(),
                action,
                "pack-proposal:" + about.id(),
                more.isEmpty() ? what : what + ": " + more);
    }

    private static String subject(String pack) {
        return "pack:" + pack;
    }
}
