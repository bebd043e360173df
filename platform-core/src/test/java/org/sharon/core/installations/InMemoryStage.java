package org.sharon.core.installations;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.sharon.api.features.FeatureSet;
import org.sharon.core.plugins.DeploymentStatus;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Stage;
import org.sharon.core.plugins.Staged;

/** A stage without a framework: it says what was asked of it, and runs nothing. */
final class InMemoryStage implements Stage {

    final List<String> heard = new CopyOnWriteArrayList<>();
    private final Map<String, Service> serving = new HashMap<>();
    private volatile String refused = "";

    /** From now on it cannot take up this version. */
    void refuse(String version) {
        refused = version;
    }

    @Override
    public Staged prepare(PluginJar jar, Consumer<Service> check) {
        if (jar.version().equals(refused)) {
            throw new RefusedException("It has no spade");
        }
        Service service = service(jar);
        check.accept(service);
        heard.add("prepares " + service);
        return new InMemoryStaged(service);
    }

    private static Service service(PluginJar jar) {
        return new Service(
                jar.version(),
                jar.digest(),
                jar.descriptor().description(),
                List.of(),
                List.of(),
                FeatureSet.none(),
                List.of());
    }

    @Override
    public synchronized Optional<Service> serving(String service) {
        return Optional.ofNullable(serving.get(service));
    }

    String version(String service) {
        return serving(service).map(Service::version).orElse("none");
    }

    @Override
    public synchronized List<Service> serving() {
        return List.copyOf(serving.values());
    }

    @Override
    public synchronized void stop(String service) {
        Service gone = serving.remove(service);
        if (gone != null) {
            heard.add("stops " + gone);
        }
    }

    @Override
    public synchronized List<DeploymentStatus> statuses() {
        return serving.values().stream()
                .map(
                        each ->
                                new DeploymentStatus(
                                        each.id() + ".jar",
                                        each.id(),
                                        each.version(),
                                        DeploymentStatus.State.ACTIVE,
                                        null,
                                        Instant.EPOCH,
                                        each.digest(),
                                        null))
                .toList();
    }

    @Override
    public void close() {}

    private final class InMemoryStaged implements Staged {

        private final Service service;

        InMemoryStaged(Service service) {
            this.service = service;
        }

        @Override
        public Service service() {
            return service;
        }

        @Override
        public void commit() {
            synchronized (InMemoryStage.this) {
                serving.put(service.id(), service);
            }
            heard.add("serves " + service);
        }

        @Override
        public void abort() {
            heard.add("gives up " + service);
        }
    }
}
