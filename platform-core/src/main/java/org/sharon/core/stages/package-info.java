/** Where people are on their way through a service: waiting, in treatment, discharged. */
@NullMarked
package org.sharon.core.stages;

import org.jspecify.annotations.NullMarked;
