/**
 * Charities and other places that support people: kept by the team of each service, looked at again
 * every six months, and opened only after a page that says where one goes.
 */
@NullMarked
package org.sharon.core.directory;

import org.jspecify.annotations.NullMarked;
