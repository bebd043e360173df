package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sharon.core.plugins.Services;

/**
 * Which of what stands on pages of members people find: a page goes with the account and with the
 * key to the room, a wall when its owner wants none, and a note when it was taken away.
 */
public final class OnPages {

    /**
     * The condition, for a query about a {@code topic t}. It needs {@code :viewer}, {@code :staff}
     * and the list {@code <without>}. Whatever stands in a room itself passes at once.
     */
    public static final String FOUND =
            """
             (t.owner IS NULL OR :staff
              OR (t.taken_at IS NULL
                  AND EXISTS (SELECT 1
                                FROM account o
                                JOIN account_key k ON k.account = o.id AND k.trust = o.trust
                                JOIN key_opens x ON x.trust = k.trust AND x.service = k.service
                                                AND x.key_id = k.key_id AND x.room = t.room
                                LEFT JOIN profile f ON f.account = o.id
                               WHERE o.id = t.owner AND o.closed_at IS NULL
                                 AND (t.shelf <> 'page' OR o.id = :viewer
                                      OR COALESCE(f.wall, 'open') <> 'off'))
                  AND (t.shelf <> 'timeline'
                       OR NOT EXISTS (SELECT 1 FROM account_key k
                                       WHERE k.account IN (t.owner, :viewer)
                                         AND CONCAT(k.service, '/', k.key_id) IN (<without>)))))
            """;

    /**
     * Whether somebody else than the owner of a wall cannot write on it, for a query about a {@code
     * topic t}. It needs {@code :viewer} and {@code :staff}.
     */
    static final String CLOSED =
            """
             (t.shelf = 'page' AND t.owner <> :viewer AND NOT :staff
              AND (EXISTS (SELECT 1 FROM profile f WHERE f.account = t.owner AND f.wall <> 'open')
                   OR EXISTS (SELECT 1 FROM member_block b
                               WHERE (b.account = t.owner AND b.blocked = :viewer)
                                  OR (b.account = :viewer AND b.blocked = t.owner))))
            """;

    private final Services services;

    @Inject
    public OnPages(Services services) {
        this.services = services;
    }

    /** The keys whose holders have no timeline and find none, each behind its service. */
    public List<String> without() {
        List<String> all = new ArrayList<>();
        all.add("");
        services.list()
                .forEach(
                        service ->
                                service.features()
                                        .timeline()
                                        .withoutKeys()
                                        .forEach(
                                                key ->
                                                        all.add(
                                                                service.description().id()
                                                                        + "/"
                                                                        + key)));
        return all;
    }
}
