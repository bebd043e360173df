package org.sharon.bench.cycles;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharon.bench.crowd.Line;

/**
 * What people were told about their lines, beside what the database has.
 *
 * @param said lines that were acknowledged
 * @param refused lines that were held, nudged or answered with an error
 * @param unanswered lines that were not answered
 * @param lost acknowledged lines that are not posted at the place that was told
 * @param doubled posts for which there is another of the same line, or none that was written
 * @param disordered lines that come before one which the same person had sent earlier
 */
public record Ledger(int said, int refused, int unanswered, int lost, int doubled, int disordered) {

    /** Of the lines of one talk, whose keys begin with {@code session}. */
    public static Ledger of(List<Line> lines, Connection database, long session)
            throws SQLException {
        return of(lines, StoredPost.ofSession(database, session));
    }

    static Ledger of(List<Line> lines, List<StoredPost> posts) {
        Map<UUID, StoredPost> stored = new HashMap<>();
        Set<UUID> written = new HashSet<>();
        lines.forEach(line -> written.add(line.key()));
        int doubled = 0;
        for (StoredPost post : posts) {
            boolean again = stored.put(post.key(), post) != null;
            doubled += again || !written.contains(post.key()) ? 1 : 0;
        }
        List<Line> said = lines.stream().filter(Line::isSaid).toList();
        int unanswered = (int) lines.stream().filter(line -> line.answer().isEmpty()).count();
        return new Ledger(
                said.size(),
                lines.size() - said.size() - unanswered,
                unanswered,
                (int) said.stream().filter(line -> !isThere(stored.get(line.key()), line)).count(),
                doubled,
                disordered(said));
    }

    public Ledger plus(Ledger other) {
        return new Ledger(
                said + other.said,
                refused + other.refused,
                unanswered + other.unanswered,
                lost + other.lost,
                doubled + other.doubled,
                disordered + other.disordered);
    }

    private static boolean isThere(@Nullable StoredPost post, Line line) {
        return post != null && post.isPosted() && post.seq() == line.seq();
    }

    private static int disordered(List<Line> said) {
        List<Line> sorted = new ArrayList<>(said);
        sorted.sort(Comparator.comparing(Line::speaker).thenComparing(Line::number));
        int disordered = 0;
        for (int i = 1; i < sorted.size(); i++) {
            Line before = sorted.get(i - 1);
            Line line = sorted.get(i);
            disordered += before.speaker() == line.speaker() && line.seq() <= before.seq() ? 1 : 0;
        }
        return disordered;
    }
}
