package org.sharon.core.notices;

import com.google.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sharon.core.store.Database;

/** What people want to hear of outside the building. Everything here blocks. */
public final class Ways {

    private static final String CHOSEN =
            "SELECT subject, is_on FROM notice_way WHERE account = :account AND way = :way";

    private static final String CHOOSE =
            """
            INSERT INTO notice_way (account, way, subject, is_on)
            VALUES (:account, :way, :subject, :on)
            ON DUPLICATE KEY UPDATE is_on = VALUES(is_on)
            """;

    private static final String WAITING =
            """
            SELECT EXISTS (SELECT 1 FROM notice
                            WHERE account = :account AND unread = 1 AND kind IN (<kinds>)
                              AND told_at > :since)
            """;

    private final Database database;

    @Inject
    Ways(Database database) {
        this.database = database;
    }

    /** Whether this person wants to hear of any of these on this way. */
    public boolean wants(long account, Way way, Collection<NoticeKind> kinds) {
        Set<Subject> on = on(account, way);
        return kinds.stream().map(Subject::of).anyMatch(on::contains);
    }

    /**
     * Whether something that this person wants to hear of on this way has been told after {@code
     * since} and is not read yet.
     */
    public boolean hasWaiting(Handle handle, long account, Way way, Instant since) {
        List<String> kinds =
                on(handle, account, way).stream()
                        .flatMap(each -> each.kinds().stream())
                        .map(NoticeKind::word)
                        .toList();
        return !kinds.isEmpty()
                && handle.createQuery(WAITING)
                        .bind("account", account)
                        .bindList("kinds", kinds)
                        .bind("since", since)
                        .mapTo(Boolean.class)
                        .one();
    }

    Set<Subject> on(long account, Way way) {
        return database.read(handle -> on(handle, account, way));
    }

    private static Set<Subject> on(Handle handle, long account, Way way) {
        Map<String, Boolean> chosen =
                handle
                        .createQuery(CHOSEN)
                        .bind("account", account)
                        .bind("way", way.word())
                        .map((row, context) -> Map.entry(row.getString(1), row.getBoolean(2)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return EnumSet.allOf(Subject.class).stream()
                .filter(each -> chosen.getOrDefault(each.word(), each.goesOutUsually()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Subject.class)));
    }

    /**
     * @param offered of the subjects that are not among them nothing is changed
     */
    void save(Handle handle, long account, List<Subject> offered, Map<Way, Set<Subject>> on) {
        new EnumMap<>(on)
                .forEach(
                        (way, subjects) -> {
                            for (Subject subject : offered) {
                                handle.createUpdate(CHOOSE)
                                        .bind("account", account)
                                        .bind("way", way.word())
                                        .bind("subject", subject.word())
                                        .bind("on", subjects.contains(subject))
                                        .execute();
                            }
                        });
    }
}
