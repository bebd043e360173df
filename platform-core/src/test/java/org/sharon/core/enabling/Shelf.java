package org.sharon.core.enabling;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.api.safety.Hazard;
import org.sharon.api.safety.Risk;
import org.sharon.core.installations.ServiceNode;
import org.sharon.core.installations.Signer;
import org.sharon.core.installations.SignerPins;
import org.sharon.core.plugins.DeploymentStatus;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.preview.Preview;

/** Versions without jars: they serve at once, or refuse to. */
final class Shelf implements Versions {

    private final List<Candidate> stored = new ArrayList<>();
    private final Map<String, Candidate> serving = new ConcurrentHashMap<>();
    private final Map<String, Candidate> previous = new ConcurrentHashMap<>();
    private static final Signer NOBODY = new Signer("", "");

    private @Nullable SignerPins signers;
    private String refusal = "";

    static Candidate version(String service, String title, String version) {
        return version(service, title, version, NOBODY);
    }

    static Candidate version(String service, String title, String version, Signer signer) {
        return new Candidate(
                service,
                title,
                version,
                "%064x".formatted(version.hashCode()),
                signer.equals(NOBODY) ? "" : signer.name(),
                signer.equals(NOBODY) ? "" : signer.fingerprint(),
                List.of(
                        new Hazard(
                                "ED-H1",
                                "Numbers are compared",
                                "A member writes a weight.",
                                "Others eat less.",
                                List.of("E1"),
                                new Risk(4, 4),
                                new Risk(4, 2))));
    }

    Shelf with(Candidate candidate) {
        stored.add(0, candidate);
        return this;
    }

    Shelf serving(Candidate candidate) {
        serving.put(candidate.service(), candidate);
        return with(candidate);
    }

    /** A version of the service that serves, by this signer. */
    Candidate signedBy(Signer signer, String version) {
        Candidate now = serving.values().iterator().next();
        Candidate next = version(now.service(), now.title(), version, signer);
        with(next);
        return next;
    }

    /** From now on nothing can serve, for this reason. */
    void refuses(String sentence) {
        refusal = sentence;
    }

    /** From now on signers are remembered here. */
    void remembers(SignerPins pins) {
        signers = pins;
    }

    @Override
    public Optional<Signer> signer(String service) {
        return signers == null ? Optional.empty() : signers.pinned(service);
    }

    @Override
    public void pin(Handle handle, Candidate version, long proposal) {
        Signer signer = new Signer(version.signer(), version.fingerprint());
        requireNonNull(signers).pin(handle, version.service(), signer, proposal);
    }

    @Override
    public List<Candidate> stored() {
        return List.copyOf(stored);
    }

    @Override
    public Optional<Candidate> serving(String service) {
        return Optional.ofNullable(serving.get(service));
    }

    @Override
    public Optional<Candidate> previous(String service) {
        return Optional.ofNullable(previous.get(service));
    }

    @Override
    public void serve(String service, String digest, long account) {
        if (!refusal.isEmpty()) {
            throw new RefusedException(refusal);
        }
        Candidate before = serving.put(service, find(service, digest).orElseThrow());
        if (before != null) {
            previous.put(service, before);
        }
    }

    @Override
    public List<ServiceNode> nodes() {
        return serving.keySet().stream()
                .flatMap(
                        each ->
                                Stream.of(
                                        new ServiceNode(each, "10.0.0.1:5701", true),
                                        new ServiceNode(each, "10.0.0.2:5701", false)))
                .toList();
    }

    @Override
    public List<DeploymentStatus> statuses() {
        return List.of();
    }

    @Override
    public Optional<Preview> preview(Candidate next, int trust, boolean fromNothing) {
        return Optional.empty();
    }

    @Override
    public Optional<String> warning() {
        return Optional.empty();
    }

    @Override
    public List<String> warnings(Candidate next) {
        return List.of();
    }

    @Override
    public Path export(String service, int trust) {
        try {
            return Files.writeString(Files.createTempFile("export", ".zip"), "all of " + service);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void remove(String service, long account) {
        serving.remove(service);
    }

    @Override
    public Candidate add(byte[] jar, String file, long account) {
        if (jar.length < 4) {
            throw new RefusedException("It is not a jar: build it again");
        }
        Candidate added = version("garden", "Garden", "1.0.0");
        with(added);
        return added;
    }
}
