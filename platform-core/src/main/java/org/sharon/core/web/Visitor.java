package org.sharon.core.web;

import java.util.Set;

/**
 * Somebody who is signed in.
 *
 * @param account the number of their account
 * @param trust the building they belong to; they find nothing of any other
 * @param recovered whether they show the recovered mark
 * @param services ids of the services that a member of staff serves; empty for members
 * @param formSecret what this session's form tokens are made from
 */
public record Visitor(
        long account,
        int trust,
        String nickname,
        String avatar,
        Role role,
        boolean recovered,
        Set<String> services,
        String formSecret) {

    public Visitor {
        services = Set.copyOf(services);
    }
}
