package org.sharon.core.people;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;
import org.sharon.core.web.Role;

/**
 * Somebody in the building, as the building knows them.
 *
 * @param recovered whether they show the recovered mark
 * @param services ids of the services that a member of staff serves; empty for members
 */
public record Account(
        long id,
        int trust,
        Role role,
        String nickname,
        String avatar,
        boolean recovered,
        Set<String> services,
        Instant createdAt) {

    public Account {
        requireNonNull(role, "role");
        requireNonNull(nickname, "nickname");
        requireNonNull(avatar, "avatar");
        services = Set.copyOf(services);
    }

    public boolean isMember() {
        return role.isMember();
    }
}
