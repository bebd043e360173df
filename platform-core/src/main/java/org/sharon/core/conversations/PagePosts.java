package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharon.core.features.Features;
import org.sharon.core.pictures.Pictures;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Database;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/**
 * What stands on the page of a member in one room. Callers know that the page may be seen. All
 * methods block.
 */
public final class PagePosts {

    /**
     * One thing on a page.
     *
     * @param post as the reader sees it
     * @param title empty on a wall
     * @param date the month of a milestone, in words; empty where none is known
     * @param comments how many it has, in words; empty where nobody can comment
     * @param taken whether it was taken away, so that only the team sees it
     * @param mayTake whether the reader may take it away
     * @param address where it stands alone, with its comments
     */
    public record Note(
            PostView post,
            long topic,
            String title,
            String date,
            String comments,
            boolean taken,
            boolean mayTake,
            String address) {}

    /**
     * A part of a page, newest first.
     *
     * @param older before which note it goes on; 0 when it ends here
     */
    public record Slice(List<Note> notes, long older) {}

    /** Something that the reader took away lately, and can put back. */
    public record Taken(long topic, String text) {}

    /**
     * A month, or a whole year.
     *
     * @param year 0 when nothing is known
     * @param month from 1; 0 for a whole year
     */
    public record Day(int year, int month) {

        public static final Day NONE = new Day(0, 0);

        String words() {
            return year == 0
                    ? ""
                    : month == 0 ? String.valueOf(year) : When.month(month) + " " + year;
        }
    }

    /** A milestone of one's own. */
    public record Milestone(long topic, long post, String title, Day day) {}

    private record Row(long topic, long post, String title, int comments, boolean taken, Day day) {}

    private static final Duration PUT_BACK = Duration.ofDays(1);
    private static final int MOST_TAKEN = 20;
    private static final int MOST_WAITING = 20;

    private static final String COLUMNS =
            """
            SELECT t.id, t.title, t.replies, t.taken_at IS NOT NULL AS taken,
                   (SELECT p.id FROM post p WHERE p.topic = t.id AND p.opens_topic LIMIT 1) AS post,
            """;

    private static final String SELECT =
            COLUMNS
                    + """
                      0 AS year, 0 AS month
              FROM topic t FORCE INDEX (topic_of_owner)
             WHERE t.owner = :owner AND t.room = :room AND t.shelf = :shelf
            """;

    static final String NEWEST =
            SELECT
                    + """
                       AND t.visible = TRUE AND t.id < :before AND (t.taken_at IS NULL OR :staff)
                     ORDER BY t.id DESC
                     LIMIT :limit
                    """;

    private static final String WAITING =
            SELECT
                    + """
                       AND t.visible = FALSE AND t.author = :viewer AND t.taken_at IS NULL
                       AND EXISTS (SELECT 1 FROM post p WHERE p.topic = t.id AND p.opens_topic
                                      AND p.state IN ('held', 'returned'))
                     ORDER BY t.id DESC
                     LIMIT :limit
                    """;

    /** Never more than a timeline may have are there. */
    private static final String TIMELINE =
            COLUMNS
                    + """
                           COALESCE(m.year, 0) AS year, COALESCE(m.month, 0) AS month
                      FROM topic t FORCE INDEX (topic_of_owner)
                      LEFT JOIN milestone m ON m.topic = t.id
                     WHERE t.owner = :owner AND t.room = :room AND t.shelf = 'timeline'
                       AND (t.taken_at IS NULL OR :staff)
                       AND (t.visible
                            OR t.author = :viewer
                               AND EXISTS (SELECT 1 FROM post p
                                            WHERE p.topic = t.id AND p.opens_topic
                                              AND p.state IN ('held', 'returned')))
                     ORDER BY year DESC, month DESC, t.id DESC
                     LIMIT 200
                    """;

    private static final String MILESTONE =
            COLUMNS
                    + """
                           COALESCE(m.year, 0) AS year, COALESCE(m.month, 0) AS month
                      FROM topic t
                      LEFT JOIN milestone m ON m.topic = t.id
                     WHERE t.id = :topic AND t.room = :room AND t.author = :account
                       AND t.shelf = 'timeline' AND t.taken_at IS NULL
                    """;

    private static final String DATE =
            """
            INSERT INTO milestone (topic, year, month)
            SELECT id, NULLIF(:year, 0), NULLIF(:month, 0) FROM topic
             WHERE id = :topic AND author = :account AND shelf = 'timeline'
            ON DUPLICATE KEY UPDATE year = VALUES(year), month = VALUES(month)
            """;

    private static final String NAME =
            """
            UPDATE topic SET title = :title
             WHERE id = :topic AND author = :account AND shelf = 'timeline'
            """;

    private static final String COUNT =
            """
            SELECT COUNT(*) FROM (
              SELECT t.id FROM topic t FORCE INDEX (topic_of_owner)
               WHERE t.owner = :owner AND t.room = :room AND t.shelf = 'timeline'
                 AND t.taken_at IS NULL
               LIMIT :most) AS some
            """;

    /** Whose page it is takes away what all see there, and everybody what they wrote. */
    private static final String TAKE =
            """
            UPDATE topic SET taken_at = :at, taken_by = :account
             WHERE id = :topic AND room = :room AND owner IS NOT NULL AND taken_at IS NULL
               AND (author = :account OR owner = :account AND visible)
            """;

    private static final String PUT_BACK_ONE =
            """
            UPDATE topic SET taken_at = NULL, taken_by = NULL
             WHERE id = :topic AND room = :room AND owner = :owner AND taken_by = :account
               AND taken_at > :since
            """;

    private static final String TAKEN =
            """
            SELECT t.id, (SELECT p.text FROM post p WHERE p.topic = t.id AND p.opens_topic LIMIT 1) AS text
              FROM topic t FORCE INDEX (topic_of_owner)
             WHERE t.owner = :owner AND t.room = :room AND t.shelf = :shelf AND t.taken_by = :account
               AND t.taken_at > :since
             ORDER BY t.taken_at DESC
             LIMIT :limit
            """;

    private final Database database;
    private final PostStore posts;
    private final Features features;
    private final Folding folding;
    private final Support support;
    private final Pictures pictures;
    private final WordLinks links;
    private final Clock clock;

    @Inject
    PagePosts(
            Database database,
            PostStore posts,
            Features features,
            Folding folding,
            Support support,
            Pictures pictures,
            WordLinks links,
            Clock clock) {
        this.database = database;
        this.posts = posts;
        this.features = features;
        this.folding = folding;
        this.support = support;
        this.pictures = pictures;
        this.links = links;
        this.clock = clock;
    }

    /** What stands there before a note; with the newest come the reader's own that wait. */
    public Slice list(Visitor viewer, Room room, long owner, Shelf shelf, long before, int limit) {
        List<Row> found = rows(NEWEST, viewer, room, owner, shelf, before, limit + 1);
        List<Row> shown = new ArrayList<>();
        if (before == Long.MAX_VALUE) {
            shown.addAll(rows(WAITING, viewer, room, owner, shelf, before, MOST_WAITING));
        }
        List<Row> here = found.subList(0, Math.min(limit, found.size()));
        shown.addAll(here);
        return new Slice(
                notes(viewer, room, owner, shelf, shown),
                found.size() > limit ? here.get(limit - 1).topic() : 0);
    }

    private List<Row> rows(
            String sql,
            Visitor viewer,
            Room room,
            long owner,
            Shelf shelf,
            long before,
            int limit) {
        return database.read(
                handle -> {
                    var query =
                            handle.createQuery(sql)
                                    .bind("owner", owner)
                                    .bind("room", room.id())
                                    .bind("shelf", shelf.word())
                                    .bind("limit", limit);
                    if (sql.equals(NEWEST)) {
                        query.bind("before", before).bind("staff", viewer.role().isClinical());
                    } else {
                        query.bind("viewer", viewer.account());
                    }
                    return query.map((row, context) -> row(row)).list();
                });
    }

    private List<Note> notes(Visitor viewer, Room room, long owner, Shelf shelf, List<Row> rows) {
        Folds folds = folding.of(viewer);
        List<PostView> plain =
                posts.list(rows.stream().map(Row::post).toList()).stream()
                        .map(post -> PostView.of(post, viewer, folds))
                        .toList();
        List<PostView> dressed = PostView.dressed(plain, support, pictures, links, viewer, room);
        Map<Long, PostView> views = new HashMap<>();
        dressed.forEach(view -> views.put(view.id(), view));
        boolean answered = shelf.isAnsweredIn(room, features);
        boolean mine = viewer.account() == owner;
        List<Note> notes = new ArrayList<>();
        for (Row row : rows) {
            PostView view = views.get(row.post());
            if (view != null) {
                notes.add(
                        new Note(
                                view,
                                row.topic(),
                                row.title(),
                                row.day().words(),
                                answered && !view.waiting() ? comments(row.comments()) : "",
                                row.taken(),
                                !row.taken() && (mine || view.mine()),
                                room.address() + "/topics/" + row.topic()));
            }
        }
        return notes;
    }

    /** The whole timeline of a member: the newest first, and what has no date at the end. */
    public List<Note> timeline(Visitor viewer, Room room, long owner) {
        List<Row> rows =
                database.read(
                        handle ->
                                handle.createQuery(TIMELINE)
                                        .bind("owner", owner)
                                        .bind("room", room.id())
                                        .bind("viewer", viewer.account())
                                        .bind("staff", viewer.role().isClinical())
                                        .map((row, context) -> row(row))
                                        .list());
        return notes(viewer, room, owner, Shelf.TIMELINE, rows);
    }

    /** A milestone of this person that was not taken away. */
    public Optional<Milestone> findMilestone(Visitor of, Room room, long topic) {
        return database.read(
                handle ->
                        handle.createQuery(MILESTONE)
                                .bind("topic", topic)
                                .bind("room", room.id())
                                .bind("account", of.account())
                                .map((row, context) -> row(row))
                                .findOne()
                                .map(
                                        row ->
                                                new Milestone(
                                                        row.topic(),
                                                        row.post(),
                                                        row.title(),
                                                        row.day())));
    }

    /** Says what and when a milestone of this person was. */
    public void date(Visitor of, long topic, String title, Day day) {
        database.write(
                handle -> {
                    handle.createUpdate(NAME)
                            .bind("title", title)
                            .bind("topic", topic)
                            .bind("account", of.account())
                            .execute();
                    return handle.createUpdate(DATE)
                            .bind("topic", topic)
                            .bind("account", of.account())
                            .bind("year", day.year())
                            .bind("month", day.month())
                            .execute();
                });
    }

    /** How many milestones stand on a timeline; no more than {@code most} are counted. */
    public int countOnTimeline(long owner, long room, int most) {
        return database.read(
                handle ->
                        handle.createQuery(COUNT)
                                .bind("owner", owner)
                                .bind("room", room)
                                .bind("most", most)
                                .mapTo(Integer.class)
                                .one());
    }

    /** Nobody finds it from now on but the team. Its author is not told. */
    public void take(Visitor by, Room room, long topic) {
        int taken =
                database.write(
                        handle ->
                                handle.createUpdate(TAKE)
                                        .bind("at", clock.instant())
                                        .bind("account", by.account())
                                        .bind("topic", topic)
                                        .bind("room", room.id())
                                        .execute());
        if (taken == 0) {
            throw new NotFoundException();
        }
    }

    /** Puts back what this person took away from a page today. Done twice it does nothing. */
    public void putBack(Visitor by, Room room, long owner, long topic) {
        database.write(
                handle ->
                        handle.createUpdate(PUT_BACK_ONE)
                                .bind("topic", topic)
                                .bind("room", room.id())
                                .bind("owner", owner)
                                .bind("account", by.account())
                                .bind("since", clock.instant().minus(PUT_BACK))
                                .execute());
    }

    /** What this person took away from a page today, the last first. */
    public List<Taken> taken(Visitor by, Room room, long owner, Shelf shelf) {
        return database.read(
                handle ->
                        handle.createQuery(TAKEN)
                                .bind("owner", owner)
                                .bind("room", room.id())
                                .bind("shelf", shelf.word())
                                .bind("account", by.account())
                                .bind("since", clock.instant().minus(PUT_BACK))
                                .bind("limit", MOST_TAKEN)
                                .map(
                                        (row, context) ->
                                                new Taken(row.getLong("id"), row.getString("text")))
                                .list());
    }

    private static String comments(int many) {
        return many == 0
                ? say("conversations.no-comments-yet")
                : say("conversations.comments", many);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("post"),
                row.getString("title"),
                row.getInt("replies"),
                row.getBoolean("taken"),
                new Day(row.getInt("year"), row.getInt("month")));
    }
}
