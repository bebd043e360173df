package org.sharon.core.enabling;

import com.google.inject.Inject;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sharon.core.installations.InstallationSettings;
import org.sharon.core.installations.Installations;
import org.sharon.core.installations.ServiceExport;
import org.sharon.core.installations.ServiceNode;
import org.sharon.core.installations.Signer;
import org.sharon.core.installations.SignerPins;
import org.sharon.core.installations.StoredJar;
import org.sharon.core.plugins.Deployer;
import org.sharon.core.plugins.DeploymentStatus;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.signing.SignatureCheck;
import org.sharon.core.preview.People;
import org.sharon.core.preview.Preview;
import org.sharon.descriptor.PluginDescriptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The versions that the building keeps, and that all nodes serve together. */
final class StoredVersions implements Versions {

    private static final Logger log = LoggerFactory.getLogger(StoredVersions.class);

    private final Installations installations;
    private final SignerPins signers;
    private final SignatureCheck signatures;
    private final Deployer deployer;
    private final ServiceExport export;
    private final People people;
    private final Path exports;

    @Inject
    StoredVersions(
            Installations installations,
            SignerPins signers,
            SignatureCheck signatures,
            Deployer deployer,
            ServiceExport export,
            People people,
            InstallationSettings settings) {
        this.installations = installations;
        this.signers = signers;
        this.signatures = signatures;
        this.deployer = deployer;
        this.export = export;
        this.people = people;
        this.exports = settings.home().resolve("exports");
    }

    @Override
    public List<ServiceNode> nodes() {
        return installations.nodes();
    }

    @Override
    public List<DeploymentStatus> statuses() {
        return deployer.statuses();
    }

    @Override
    public List<Candidate> stored() {
        return installations.jars().stream().map(StoredVersions::candidate).toList();
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
    public void serve(String service, String digest, long account) {
        installations.serve(service, digest, account);
    }

    @Override
    public Optional<Signer> signer(String service) {
        return signers.pinned(service);
    }

    @Override
    public void pin(Handle handle, Candidate version, long proposal) {
        if (!version.fingerprint().isEmpty()) {
            Signer signer = new Signer(version.signer(), version.fingerprint());
            signers.pin(handle, version.service(), signer, proposal);
        }
    }

    @Override
    public Optional<Preview> preview(Candidate next, int trust, boolean fromNothing) {
        Optional<PluginDescriptor> now =
                fromNothing
                        ? Optional.empty()
                        : installations.serving(next.service()).map(StoredJar::descriptor);
        return installations
                .find(next.digest())
                .map(jar -> Preview.of(now, jar.descriptor(), trust, people));
    }

    @Override
    public Optional<String> warning() {
        return signatures.warning();
    }

    @Override
    public List<String> warnings(Candidate next) {
        List<String> warnings = new ArrayList<>();
        installations
                .serving(next.service())
                .filter(now -> isOlder(next.version(), now.version()))
                .ifPresent(
                        now ->
                                warnings.add(
                                        "This version is older than the one that runs, %s."
                                                .formatted(now.version())));
        return warnings;
    }

    private static boolean isOlder(String version, String than) {
        return Version.parse(version).compareTo(Version.parse(than)) < 0;
    }

    @Override
    public Path export(String service, int trust) {
        Path zip = exports.resolve(".%s.zip".formatted(UUID.randomUUID()));
        try {
            Files.createDirectories(exports);
            if (exports.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(
                        exports, PosixFilePermissions.fromString("rwx------"));
            }
            export.exportTo(zip, service, trust);
            return zip;
        } catch (IOException full) {
            log.error("The export of {} cannot be written: {}", service, full.getClass().getName());
            throw new RefusedException(
                    "It cannot be exported now, so nothing was done. Tell whoever runs the"
                            + " platform to look at its disk.");
        }
    }

    @Override
    public void remove(String service, long account) {
        installations.remove(service, account);
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
                jar.signer().map(Signer::fingerprint).orElse(""),
                declared.hazards());
    }
}
