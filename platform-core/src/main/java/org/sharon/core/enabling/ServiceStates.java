package org.sharon.core.enabling;

import static java.util.stream.Collectors.groupingBy;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sharon.core.installations.ServiceNode;
import org.sharon.core.plugins.DeploymentStatus;
import org.sharon.core.plugins.Guarded;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Services;
import org.sharon.core.trusts.EnabledService;
import org.sharon.core.trusts.Trusts;

/** Puts together what a trust may know of the services. */
final class ServiceStates {

    /** A file that cannot serve. */
    record Refused(String file, String sentence) {}

    private final Versions versions;
    private final Enabling enabling;
    private final Services services;
    private final Guarded guarded;
    private final Trusts trusts;
    private final Clock clock;

    @Inject
    ServiceStates(
            Versions versions,
            Enabling enabling,
            Services services,
            Guarded guarded,
            Trusts trusts,
            Clock clock) {
        this.versions = versions;
        this.enabling = enabling;
        this.services = services;
        this.guarded = guarded;
        this.trusts = trusts;
        this.clock = clock;
    }

    /** Every service that is stored, serves, or was ever switched on here, by id. */
    List<ServiceState> list(int trust) {
        Set<String> ids = new TreeSet<>();
        versions.stored().forEach(each -> ids.add(each.service()));
        services.list().forEach(each -> ids.add(each.id()));
        trusts.services(trust).forEach(each -> ids.add(each.id()));
        Map<String, List<ServiceNode>> nodes =
                versions.nodes().stream().collect(groupingBy(ServiceNode::service));
        return ids.stream().map(id -> state(trust, id, nodes.getOrDefault(id, List.of()))).toList();
    }

    Optional<ServiceState> find(int trust, String service) {
        return list(trust).stream().filter(each -> each.id().equals(service)).findFirst();
    }

    /** What an administrator should know about how jars are accepted; empty when all is well. */
    String warning() {
        return versions.warning().map(RefusedException::inFull).orElse("");
    }

    /** The files in the plugins folder that are refused, and why. */
    List<Refused> refused() {
        return versions.statuses().stream()
                .filter(each -> each.state() == DeploymentStatus.State.REFUSED)
                .map(each -> new Refused(each.file(), sentence(each)))
                .toList();
    }

    private ServiceState state(int trust, String id, List<ServiceNode> nodes) {
        Optional<Candidate> serving = versions.serving(id);
        List<Candidate> stored = versions.storedOf(id);
        @Nullable EnabledService here = trusts.service(trust, id).orElse(null);
        Optional<DeploymentStatus> status =
                versions.statuses().stream()
                        .filter(each -> id.equals(each.service()))
                        .filter(each -> each.state() == DeploymentStatus.State.ACTIVE)
                        .findFirst();
        String title =
                serving.or(() -> stored.stream().findFirst())
                        .map(Candidate::title)
                        .orElse(here == null ? id : here.title());
        Instant now = clock.instant();
        return new ServiceState(
                id,
                title,
                serving,
                versions.signer(id),
                here,
                here == null || !here.isOn() ? List.of() : here.missing(trusts.hoursOf(trust)),
                enabling.list(trust, id).stream()
                        .filter(each -> each.stateAt(now).isWaiting())
                        .findFirst(),
                isUnsigned(here, serving),
                services.isQuarantined(id),
                trouble(id, here, serving, status),
                !trusts.trustsWith(id).isEmpty(),
                nodes,
                status.map(DeploymentStatus::since).orElse(null),
                status.map(DeploymentStatus::swapMillis).orElse(null),
                stored,
                guarded.figures().stream().filter(each -> each.service().equals(id)).findFirst());
    }

    private boolean isUnsigned(@Nullable EnabledService here, Optional<Candidate> serving) {
        return enabling.needsTwo(Kind.UPDATE)
                && here != null
                && here.isOn()
                && serving.filter(now -> !now.digest().equals(here.digest())).isPresent();
    }

    private String trouble(
            String id,
            @Nullable EnabledService here,
            Optional<Candidate> serving,
            Optional<DeploymentStatus> status) {
        if (serving.isEmpty() && here != null && here.isOn()) {
            return "It does not run now. What people write in its rooms waits for a moderator.";
        }
        return status.map(ServiceStates::sentence).orElse("");
    }

    private static String sentence(DeploymentStatus status) {
        return status.sentence() == null ? "" : RefusedException.inFull(status.sentence());
    }
}
