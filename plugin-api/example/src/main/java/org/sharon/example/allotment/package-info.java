/** A gardening club as a service plugin: everything that a plugin can bring, in small. */
@NullMarked
package org.sharon.example.allotment;

import org.jspecify.annotations.NullMarked;
