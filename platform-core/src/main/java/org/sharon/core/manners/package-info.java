/**
 * How people talk in a living room, as its staff have chosen: how often one may write, whether
 * staff have to be there, and whether a person reads each message before the room does.
 */
@NullMarked
package org.sharon.core.manners;

import org.jspecify.annotations.NullMarked;
