/**
 * The pages that plugins bring, shown inside the platform's layout.
 *
 * <p>The platform checks who may open one, reads what people type into its form with the rules
 * before the plugin gets it, and never tells the plugin who somebody is.
 */
@NullMarked
package org.sharon.core.pages;

import org.jspecify.annotations.NullMarked;
