package org.sharon.core.demonstration;

import com.google.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.sharon.core.people.Accounts;
import org.sharon.core.people.Passwords;
import org.sharon.core.people.Sessions;
import org.sharon.core.rooms.KeyRing;
import org.sharon.core.store.Database;
import org.sharon.core.trusts.Trusts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Members, posts and sessions in any number, for programs that measure the platform. */
public final class Crowd {

    private static final Logger log = LoggerFactory.getLogger(Crowd.class);

    private static final int BATCH = 1_000;
    private static final int POSTS_A_TOPIC = 20;

    private static final List<String> SAYINGS =
            List.of(
                    "The kettle is on and the rain has stopped. I might go out in a while.",
                    "I read for an hour and it was quiet. That was enough for today.",
                    "My neighbour brought the post up the stairs, and we talked about her cat.",
                    "It helps me to know that other people are up at this hour too.",
                    "I rang the team this morning and somebody kind picked up.");

    /** A half of the crowd. */
    private record Half(String service, String key, String forum, String rooms) {}

    private static final List<Half> HALVES =
            List.of(
                    new Half(
                            "eating-disorders", "anorexia", "anorexia", "anorexia,living-anorexia"),
                    new Half("perinatal", "newborn", "newborn", "newborn,living-perinatal"));

    private final Database database;
    private final Trusts trusts;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final KeyRing keys;

    @Inject
    Crowd(
            Database database,
            Trusts trusts,
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            KeyRing keys) {
        this.database = database;
        this.trusts = trusts;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.keys = keys;
    }

    /**
     * Brings the crowd to {@code members} people and {@code posts} posts, and opens {@code
     * openSessions} sessions, which it writes into {@code demo-sessions.tsv} in {@code home}. They
     * share one password.
     */
    public void gather(Path home, int members, int posts, int openSessions) {
        int trust = trusts.list().get(0).id();
        List<Long> people = people(trust, Math.max(members, openSessions));
        if (posts > 0 && !people.isEmpty()) {
            addPosts(trust, people, posts);
        }
        if (openSessions > 0) {
            writeSessions(home, people.subList(0, openSessions));
        }
        if (!people.isEmpty()) {
            log.info("The crowd has {} people.", people.size());
        }
    }

    private List<Long> people(int trust, int wanted) {
        List<Long> people =
                new ArrayList<>(
                        database.read(
                                handle ->
                                        handle.createQuery(
                                                        "SELECT id FROM account WHERE trust = :trust AND"
                                                                + " nickname LIKE 'Crowd %' ORDER BY id")
                                                .bind("trust", trust)
                                                .mapTo(Long.class)
                                                .list()));
        if (people.size() < wanted) {
            String hash = passwords.hash(Demonstration.PASSWORD);
            for (int i = people.size(); i < wanted; i++) {
                Half half = HALVES.get(i % HALVES.size());
                long id = accounts.createMember(trust, nickname(i), "heron", hash);
                database.write(
                        handle -> {
                            keys.grant(handle, trust, id, half.service(), List.of(half.key()), id);
                            return null;
                        });
                people.add(id);
            }
        }
        return people;
    }

    private static String nickname(int number) {
        return "Crowd " + (number + 1);
    }

    private void addPosts(int trust, List<Long> people, int wanted) {
        long there =
                database.read(
                        handle ->
                                handle.createQuery(
                                                "SELECT COUNT(*) FROM post p JOIN account a ON a.id ="
                                                        + " p.author WHERE a.trust = :trust AND"
                                                        + " a.nickname LIKE 'Crowd %'")
                                        .bind("trust", trust)
                                        .mapTo(Long.class)
                                        .one());
        for (long done = there; done < wanted; done += BATCH) {
            Half half = HALVES.get((int) (done / BATCH % HALVES.size()));
            database.write(
                    handle -> {
                        addBatch(handle, trust, half, people);
                        return null;
                    });
        }
    }

    private static void addBatch(Handle handle, int trust, Half half, List<Long> people) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        long[] room =
                handle.createQuery(
                                "SELECT id, next_seq FROM room WHERE trust = :trust AND slug = :slug FOR"
                                        + " UPDATE")
                        .bind("trust", trust)
                        .bind("slug", half.forum())
                        .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
                        .one();
        long seq = room[1];
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO post (trust, room, seq, topic, opens_topic, author, client_key, state,
                                          text, created_at)
                        VALUES (:trust, :room, :seq, :topic, :opens, :author, :key, 'posted', :text, :at)
                        """);
        for (int i = 0; i < BATCH; i += POSTS_A_TOPIC) {
            long topic =
                    handle.createUpdate(
                                    """
                                    INSERT INTO topic (trust, room, shelf, title, author, visible, replies,
                                                       created_at, last_at)
                                    VALUES (:trust, :room, 'forum', :title, :author, TRUE, :replies, :at,
                                            :at)
                                    """)
                            .bind("trust", trust)
                            .bind("room", room[0])
                            .bind("title", "A quiet evening, number " + seq)
                            .bind("author", people.get(i % people.size()))
                            .bind("replies", POSTS_A_TOPIC - 1)
                            .bind("at", now)
                            .executeAndReturnGeneratedKeys("id")
                            .mapTo(Long.class)
                            .one();
            for (int j = 0; j < POSTS_A_TOPIC; j++) {
                batch.bind("trust", trust)
                        .bind("room", room[0])
                        .bind("seq", seq)
                        .bind("topic", topic)
                        .bind("opens", j == 0)
                        .bind("author", people.get((int) (seq % people.size())))
                        .bind("key", bytes(UUID.randomUUID()))
                        .bind("text", SAYINGS.get((int) (seq % SAYINGS.size())))
                        .bind("at", now)
                        .add();
                seq++;
            }
        }
        batch.execute();
        handle.createUpdate("UPDATE room SET next_seq = :next WHERE id = :room")
                .bind("next", seq)
                .bind("room", room[0])
                .execute();
    }

    private void writeSessions(Path home, List<Long> people) {
        List<String> lines = new ArrayList<>();
        lines.add("nickname\tcookie\trooms");
        for (int i = 0; i < people.size(); i++) {
            String rooms = HALVES.get(i % HALVES.size()).rooms();
            lines.add(nickname(i) + "\tsharon=" + sessions.open(people.get(i)) + "\t" + rooms);
        }
        try {
            Files.write(home.resolve("demo-sessions.tsv"), lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(16)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array();
    }
}
