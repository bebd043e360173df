package org.sharon.core.enabling;

import java.time.Instant;
import org.sharon.core.web.Role;

/**
 * One person's yes.
 *
 * @param name their nickname here
 * @param signature what a safety officer signed with; empty names for an administrator
 */
record Approval(long account, String name, Role role, Instant at, Signature signature) {}
