/**
 * What can go wrong in a service and what is done about it, for the clinical safety file of a
 * trust.
 *
 * <p>The words are those of the NHS standards DCB0129 and DCB0160.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.sharon.api.safety;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
