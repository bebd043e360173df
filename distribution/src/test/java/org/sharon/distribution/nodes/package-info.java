/** Two nodes on one database: one building with two doors. */
@NullMarked
package org.sharon.distribution.nodes;

import org.jspecify.annotations.NullMarked;
