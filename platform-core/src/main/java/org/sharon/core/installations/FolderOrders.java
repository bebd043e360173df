package org.sharon.core.installations;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharon.core.plugins.Arrival;
import org.sharon.core.plugins.DeploymentStatus;
import org.sharon.core.plugins.DeploymentStatus.State;
import org.sharon.core.plugins.Intake;
import org.sharon.core.plugins.PlatformJars;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.PluginMode;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Taken;
import org.sharon.core.plugins.signing.SignatureCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a node's plugins folder means in a building: what lies in a folder is no order, what changes
 * in it is. A file that comes or changes is an order to serve it on all nodes; a file that goes is
 * an order to stop its service, if it is that file's jar which serves.
 *
 * <p>A change counts also when it was made while the node was stopped. A node that comes to the
 * building for the first time brings only services which nobody there has.
 *
 * <p>In production a file that comes waits for two people, and one that goes changes nothing. What
 * came with the platform itself serves at once, unless some trust has the service switched on.
 */
final class FolderOrders implements Intake {

    private static final String WAITS =
            "waiting for approval: two people agree to it on the page of plugins";

    private static final Logger log = LoggerFactory.getLogger(FolderOrders.class);

    private final Installations installations;
    private final SetStore sets;
    private final SignerPins signers;
    private final ThisNode node;
    private final PlatformJars ours;
    private final PluginMode mode;
    private final FolderRecord files;

    @Inject
    FolderOrders(
            Installations installations,
            SetStore sets,
            SignerPins signers,
            ThisNode node,
            PlatformJars ours,
            SignatureCheck signatures,
            FolderRecord files) {
        this.installations = installations;
        this.sets = sets;
        this.signers = signers;
        this.node = node;
        this.ours = ours;
        this.mode = signatures.mode();
        this.files = files;
    }

    @Override
    public Taken take(Arrival arrival) {
        PluginJar jar = arrival.jar();
        Taken taken = new Taken(jar.descriptor().service(), jar.digest());
        if (arrival.first() && isHere(taken)) {
            log.info("{} stays as it is: copy it again to switch to it", jar.file());
        } else if (mustWait(jar, taken.service())) {
            keep(jar, taken.service());
        } else {
            serve(arrival, taken.service());
        }
        return taken;
    }

    private boolean isHere(Taken taken) {
        return installations.find(taken.digest()).isPresent()
                || sets.find(taken.service()).isPresent();
    }

    /**
     * In production people agree to every jar but those that came with the platform itself, for
     * services that were never anybody else's.
     */
    private boolean mustWait(PluginJar jar, String service) {
        return mode == PluginMode.PRODUCTION
                && !(ours.contains(jar)
                        && !sets.isEnabledSomewhere(service)
                        && signers.objection(service, Signer.PLATFORM).isEmpty());
    }

    private void serve(Arrival arrival, String service) {
        PluginJar jar = arrival.jar();
        Optional<StoredJar> serving = installations.serving(service);
        if (mode == PluginMode.PRODUCTION) {
            serving.ifPresent(now -> refuseOlder(jar, now));
        }
        installations.serveNow(jar, arrival.checkFree());
        if (serving.filter(before -> jar.isOlderThan(before.version())).isPresent()) {
            log.warn(
                    "{} is older than {}, and serves because this is development",
                    jar.file(),
                    serving.get());
        }
    }

    private void keep(PluginJar jar, String service) {
        Optional<StoredJar> serving = installations.serving(service);
        if (serving.filter(now -> now.digest().equals(jar.digest())).isEmpty()) {
            serving.ifPresent(now -> refuseOlder(jar, now));
            log.info("{} waits for approval by two people", installations.keep(jar, null));
        }
    }

    private static void refuseOlder(PluginJar jar, StoredJar serving) {
        if (jar.isOlderThan(serving.version())) {
            throw new RefusedException(
                    "It is older (%s) than what serves (%s): two people can roll back on the page of plugins"
                            .formatted(jar.version(), serving.version()));
        }
    }

    @Override
    public void withdraw(String service, String digest) {
        boolean serves = installations.servingDigest(service).filter(digest::equals).isPresent();
        if (mode == PluginMode.PRODUCTION) {
            installations.withdraw(digest);
            if (serves) {
                throw new RefusedException(
                        "its file is gone, and people rely on it: two people can take it away on"
                                + " the page of plugins");
            }
        } else if (serves) {
            installations.remove(service, null);
            log.info("{} stops on all nodes: its jar is gone", service);
        }
    }

    @Override
    public boolean isSettled(String service, String digest) {
        return installations.find(digest).isPresent();
    }

    @Override
    public Map<String, Taken> remembered() {
        return files.read();
    }

    @Override
    public void remember(Map<String, Taken> taken) {
        files.write(taken);
    }

    @Override
    public List<DeploymentStatus> statuses() {
        return Stream.concat(node.failing().stream(), installations.waiting().map(this::status))
                .toList();
    }

    private DeploymentStatus status(StoredJar jar) {
        return new DeploymentStatus(
                jar.file(),
                jar.service(),
                jar.version(),
                State.WAITING,
                installations.newSigner(jar).map(it -> WAITS + ". " + it).orElse(WAITS),
                jar.at(),
                jar.digest(),
                null);
    }
}
