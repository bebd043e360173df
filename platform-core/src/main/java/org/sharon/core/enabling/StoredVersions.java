package org.sharon.core.enabling;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sharon.core.installations.Installations;
import org.sharon.core.installations.Signer;
import org.sharon.core.installations.StoredJar;
import org.sharon.core.plugins.Deployer;
import org.sharon.core.plugins.DeploymentStatus;
import org.sharon.descriptor.PluginDescriptor;

/** The versions that the building keeps, and that all nodes serve together. */
final class StoredVersions implements Versions {

    private final Installations installations;
    private final Deployer deployer;

    @Inject
    StoredVersions(Installations installations, Deployer deployer) {
        this.installations = installations;
        this.deployer = deployer;
    }

    @Override
    public List<DeploymentStatus> statuses() {
        return deployer.statuses();
    }

    @Override
    public List<Candidate> stored() {
        return installations.jars().stream()
                .filter(StoredJar::kept)
                .map(StoredVersions::candidate)
                .toList();
    }

    @Override
    public Optional<Candidate> serving(String service) {
        return installations.serving(service).map(StoredVersions::candidate);
    }

    @Override
    public Optional<Candidate> previous(String service) {
        return installations.previous(service).map(StoredVersions::candidate);
    }

    @Override
    public void serve(String service, String digest) {
        installations.serve(service, digest);
    }

    @Override
    public void remove(String service) {
        installations.remove(service);
    }

    @Override
    public Candidate add(byte[] jar, String file, long account) {
        return candidate(installations.add(jar, file, account));
    }

    private static Candidate candidate(StoredJar jar) {
        PluginDescriptor declared = jar.descriptor();
        return new Candidate(
                jar.service(),
                declared.description().title(),
                jar.version(),
                jar.digest(),
                jar.signer().map(Signer::name).orElse(""),
                declared.hazards());
    }
}
