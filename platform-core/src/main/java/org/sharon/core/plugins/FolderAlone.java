package org.sharon.core.plugins;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** What lies in the folder serves, on this node, at once. */
final class FolderAlone implements Intake {

    private final Stage stage;

    @Inject
    FolderAlone(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Taken take(Arrival arrival) {
        Staged next = stage.prepare(arrival.jar(), arrival.checkFree());
        next.commit();
        return new Taken(next.service().id(), arrival.jar().digest());
    }

    @Override
    public void withdraw(String service, String digest) {
        if (isSettled(service, digest)) {
            stage.stop(service);
        }
    }

    @Override
    public boolean isSettled(String service, String digest) {
        return stage.serving(service).filter(it -> it.digest().equals(digest)).isPresent();
    }

    @Override
    public Map<String, Taken> remembered() {
        return Map.of();
    }

    @Override
    public void remember(Map<String, Taken> files) {
        // The folder itself says it all.
    }

    @Override
    public List<DeploymentStatus> statuses() {
        return List.of();
    }
}
