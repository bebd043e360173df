package org.sharon.core.cluster;

import java.util.List;

/**
 * Where this node is and where the others are.
 *
 * @param host the address this node binds to, never every address of the machine
 * @param members {@code host:port} of all nodes; empty when the node is alone
 */
public record ClusterSettings(String host, int port, List<String> members) {

    public ClusterSettings {
        members = List.copyOf(members);
    }

    public boolean isAlone() {
        return members.isEmpty();
    }
}
