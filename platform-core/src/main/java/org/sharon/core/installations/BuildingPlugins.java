package org.sharon.core.installations;

import com.google.inject.Inject;
import java.io.IOException;
import org.sharon.core.plugins.Deployer;

/** Starts and ends what has to do with plugins, in order. */
public final class BuildingPlugins implements AutoCloseable {

    private final ThisNode node;
    private final Deployer folder;
    private final OperatorDoor door;

    @Inject
    BuildingPlugins(ThisNode node, Deployer folder, OperatorDoor door) {
        this.node = node;
        this.folder = folder;
        this.door = door;
    }

    /** Begins what can be done beside everything else. Returns at once. */
    public void readAhead() {
        node.readAhead();
    }

    /**
     * When this returns, the node serves what the building serves, and what is new in its folder
     * has been handed on. To be called again when the database was away.
     */
    public void start() throws IOException, InterruptedException {
        node.join();
        folder.start();
        door.open();
    }

    /** Stops every plugin of this node within a second or two; the other nodes go on. */
    @Override
    public void close() throws IOException {
        door.close();
        node.close();
        folder.close();
    }
}
