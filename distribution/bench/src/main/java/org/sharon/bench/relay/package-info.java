/**
 * What the live room is compared with: a bare server that commits each message and then relays it.
 *
 * <p>It has no rooms, no rules, no people and no history, so it shows what the machine can do.
 */
@NullMarked
package org.sharon.bench.relay;

import org.jspecify.annotations.NullMarked;
