package org.sharon.core.enabling;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sharon.core.plugins.Deployer;
import org.sharon.core.plugins.DeploymentStatus;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;

/**
 * The versions that the plugins folder of this node brings: one for each service, and it serves.
 */
final class ServingVersions implements Versions {

    private static final String FOLDER =
            "Put the jar into the plugins folder: this building takes versions from there.";

    private final Services services;
    private final Deployer deployer;

    @Inject
    ServingVersions(Services services, Deployer deployer) {
        this.services = services;
        this.deployer = deployer;
    }

    @Override
    public List<DeploymentStatus> statuses() {
        return deployer.statuses();
    }

    @Override
    public List<Candidate> stored() {
        return services.list().stream().map(ServingVersions::candidate).toList();
    }

    @Override
    public Optional<Candidate> serving(String service) {
        return services.find(service).map(ServingVersions::candidate);
    }

    @Override
    public Optional<Candidate> previous(String service) {
        return Optional.empty();
    }

    @Override
    public void serve(String service, String digest) {
        if (serving(service).filter(each -> each.digest().equals(digest)).isEmpty()) {
            throw new RefusedException(FOLDER);
        }
    }

    @Override
    public void remove(String service) {
        throw new RefusedException("Take the jar out of the plugins folder.");
    }

    @Override
    public Candidate add(byte[] jar, String file, long account) {
        throw new RefusedException(FOLDER);
    }

    private static Candidate candidate(Service service) {
        return new Candidate(
                service.id(),
                service.description().title(),
                service.version(),
                service.digest(),
                "",
                service.contributions().hazards());
    }
}
