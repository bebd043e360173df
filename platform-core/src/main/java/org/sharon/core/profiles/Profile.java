package org.sharon.core.profiles;

import java.time.Instant;
import org.sharon.core.web.Role;

/**
 * What others see of a member.
 *
 * @param word the last part of its address
 * @param resting whether they take a break
 * @param text a few words of their own; empty when they said none
 */
record Profile(
        long account,
        String word,
        String nickname,
        String avatar,
        boolean recovered,
        Role role,
        boolean resting,
        Instant since,
        String text) {}
