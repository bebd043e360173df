package org.sharon.core.packs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.core.moderation.rules.PhraseLine;
import org.sharon.core.moderation.rules.RuleSet;
import org.sharon.core.moderation.rules.SharedRule;
import org.sharon.core.packs.content.Neighbours;
import org.sharon.core.packs.content.PackFile;
import org.sharon.core.packs.content.PackPreview;
import org.sharon.core.packs.content.PackTrial;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.preview.Preview;
import org.sharon.core.trusts.EnabledService;
import org.sharon.core.trusts.Trusts;
import org.sharon.descriptor.JarFacts;

/** Tries packs where they would stand: beside the services and the other packs of a trust. */
final class Trials {

    private final Services services;
    private final Trusts trusts;
    private final PackStore packs;
    private final PackOnStore on;

    @Inject
    Trials(Services services, Trusts trusts, PackStore packs, PackOnStore on) {
        this.services = services;
        this.trusts = trusts;
        this.packs = packs;
        this.on = on;
    }

    /**
     * @throws RefusedException with a sentence, when a line of the pack or of what it would stand
     *     beside does not hold
     */
    void refuse(int trust, PackFile file, ServiceList chosen) {
        new PackTrial(file)
                .in(neighbours(trust, file, chosen))
                .refusal()
                .ifPresent(
                        sentence -> {
                            throw new RefusedException(sentence);
                        });
    }

    /** What would change for a trust, against the version that is on there. */
    Preview preview(int trust, PackFile next, ServiceList chosen) {
        Optional<PackFile> now =
                on.find(trust, next.pack().id())
                        .flatMap(each -> packs.bytes(trust, each.digest()))
                        .map(PackFile::open);
        return PackPreview.of(now, next, neighbours(trust, next, chosen));
    }

    /** The services of a trust that are on and for which the pack is meant. */
    List<EnabledService> servicesFor(int trust, PackFile file) {
        return trusts.services(trust).stream()
                .filter(EnabledService::isOn)
                .filter(each -> file.pack().isFor(each.id()))
                .toList();
    }

    private List<Neighbours> neighbours(int trust, PackFile file, ServiceList chosen) {
        List<PackOn> others =
                on.list(trust).stream()
                        .filter(each -> !each.pack().equals(file.pack().id()))
                        .toList();
        List<Neighbours> all = new ArrayList<>();
        for (EnabledService each : servicesFor(trust, file)) {
            if (chosen.has(each.id())) {
                services.find(each.id())
                        .map(service -> neighbours(trust, service, others))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    private Neighbours neighbours(int trust, Service service, List<PackOn> others) {
        List<DeclaredRule> declared = new ArrayList<>();
        service.rules().stream()
                .filter(DeclaredRule.class::isInstance)
                .map(DeclaredRule.class::cast)
                .forEach(declared::add);
        List<SharedRule> shared = new ArrayList<>();
        List<Neighbours.Promise> promises = new ArrayList<>();
        lines(service).forEach(line -> promises.add(new Neighbours.Promise(service.id(), line)));
        for (PackOn other : others) {
            if (other.services().has(service.id())) {
                packs.bytes(trust, other.digest())
                        .map(PackFile::open)
                        .filter(file -> file.pack().isFor(service.id()))
                        .ifPresent(
                                file -> {
                                    shared.addAll(file.rules());
                                    promises.addAll(file.promises(service.id()));
                                });
            }
        }
        RuleSet rules = RuleSet.of(service.id(), declared).with(shared);
        return new Neighbours(service.id(), rules, promises);
    }

    /** What its plugin promises; it was held to it before it served. */
    private static List<PhraseLine> lines(Service service) {
        return service.resources()
                .find(JarFacts.PHRASES)
                .map(
                        bytes ->
                                PhraseLine.read(
                                        service.id(), new String(bytes, UTF_8).lines().toList()))
                .orElse(List.of());
    }
}
