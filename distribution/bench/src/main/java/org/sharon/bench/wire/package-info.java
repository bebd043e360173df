/**
 * A client that costs next to nothing: one thread, plain sockets, no parsing beyond what is
 * counted.
 *
 * <p>It shares the machine with the server, so whatever it saves, the server can use. It knows the
 * outside of HTTP and of the socket frames, and nothing of what is measured with it.
 */
@NullMarked
package org.sharon.bench.wire;

import org.jspecify.annotations.NullMarked;
