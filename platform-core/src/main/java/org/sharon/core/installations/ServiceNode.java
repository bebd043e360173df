package org.sharon.core.installations;

/**
 * A node of the building that lives, and one service that the building has.
 *
 * @param address as the nodes call each other
 * @param serves whether the node serves the version that the building decided on; a node that does
 *     not is catching up
 */
public record ServiceNode(String service, String address, boolean serves) {}
