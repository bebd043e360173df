/**
 * Packs of declared rules that trusts share: kept, tried, decided about by two people, and asked
 * about every text of the services for which they are on.
 */
@NullMarked
package org.sharon.core.packs;

import org.jspecify.annotations.NullMarked;
