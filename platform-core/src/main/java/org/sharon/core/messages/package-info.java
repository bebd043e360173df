/**
 * Messages between two members: a request first, then a thread that both can end. The same among a
 * few, each of whom joins and leaves. Staff are no part of it; they read a message that is reported
 * or that worries a rule.
 */
@NullMarked
package org.sharon.core.messages;

import org.jspecify.annotations.NullMarked;
