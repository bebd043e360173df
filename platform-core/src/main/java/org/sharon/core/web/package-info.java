/**
 * Pages and sockets: routing order, sessions' cookie, form tokens, headers, layout, error pages. It
 * knows no feature; it asks who is visiting and which trust a host belongs to through interfaces
 * that features bind.
 */
@NullMarked
package org.sharon.core.web;

import org.jspecify.annotations.NullMarked;
