package org.sharon.core.enabling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sharon.api.safety.Hazard;
import org.sharon.api.safety.Risk;
import org.sharon.core.plugins.DeploymentStatus;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.preview.Preview;

/** Versions without jars: they serve at once, or refuse to. */
final class Shelf implements Versions {

    private final List<Candidate> stored = new ArrayList<>();
    private final Map<String, Candidate> serving = new ConcurrentHashMap<>();
    private final Map<String, Candidate> previous = new ConcurrentHashMap<>();
    final List<String> writtenDown = new ArrayList<>();
    private String refusal = "";

    static Candidate version(String service, String title, String version) {
        return new Candidate(
                service,
                title,
                version,
                "%064x".formatted(version.hashCode()),
                "",
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

    /** From now on nothing can serve, for this reason. */
    void refuses(String sentence) {
        refusal = sentence;
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
    public void serve(String service, String digest) {
        if (!refusal.isEmpty()) {
            throw new RefusedException(refusal);
        }
        Candidate before = serving.put(service, find(service, digest).orElseThrow());
        if (before != null) {
            previous.put(service, before);
        }
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
    public List<String> warnings(Candidate next) {
        return List.of();
    }

    @Override
    public void writeDown(String service, int trust, String trustSlug) {
        writtenDown.add(trustSlug);
    }

    @Override
    public void remove(String service) {
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
