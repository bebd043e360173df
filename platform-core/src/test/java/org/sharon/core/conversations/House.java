package org.sharon.core.conversations;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.sharon.core.notices.Notices;
import org.sharon.core.notices.TestNotices;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Database;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/** A trust with one living room and one forum, and the way of a post through them. */
public final class House implements AutoCloseable {

    private final TestDatabase schemas = TestDatabase.create();
    private final Vertx vertx = Vertx.vertx();
    private final PostStore store = new PostStore(schemas.core());
    private final Writer writer;
    private final Posts posts;
    final int trust;

    public House(PostGate gate, CaseBook cases, Set<Committed> listeners) {
        this(gate, cases, listeners, new NoHooks());
    }

    House(PostGate gate, CaseBook cases, Set<Committed> listeners, PostHooks hooks) {
        this(gate, cases, listeners, hooks, database -> Rewording.UNNOTICED);
    }

    /** With somebody who wants to know what is edited. */
    public House(PostGate gate, CaseBook cases, Function<Database, Rewording> rewording) {
        this(gate, cases, Set.of(), new NoHooks(), rewording);
    }

    private House(
            PostGate gate,
            CaseBook cases,
            Set<Committed> listeners,
            PostHooks hooks,
            Function<Database, Rewording> rewordings) {
        Rewording rewording = rewordings.apply(schemas.core());
        Database database = schemas.core();
        Hints hints = new Hints(vertx);
        Clock clock = Clock.systemUTC();
        Notices notices = TestNotices.on(database);
        Appearances appearances =
                new Appearances(hooks, new ReplyNews(notices, Folding.NONE, database), Set.of());
        ThreadBooks threads = new ThreadBooks(Set.of());
        this.writer =
                new Writer(
                        database,
                        new PostInserts(database, store, clock),
                        cases,
                        hints,
                        listeners,
                        appearances,
                        threads);
        this.posts =
                new Posts(
                        new Hearing(gate, hooks, KnownNames.NONE),
                        writer,
                        store,
                        new PostChanges(
                                database,
                                store,
                                cases,
                                hints,
                                appearances,
                                threads,
                                rewording,
                                clock),
                        threads,
                        new TopicStore(database, new OnPages(new Services())),
                        room -> "",
                        clock);
        this.trust =
                insert(
                                "INSERT INTO trust (slug, name, theme, host, created_at) VALUES"
                                        + " ('elderbrook', 'Elderbrook', 'harbour', 'elderbrook.localhost',"
                                        + " UTC_TIMESTAMP(3))")
                        .intValue();
    }

    public Posts posts() {
        return posts;
    }

    PostStore store() {
        return store;
    }

    public Database database() {
        return schemas.core();
    }

    public Vertx vertx() {
        return vertx;
    }

    public Room room(String slug, Room.Kind kind) {
        long id =
                insert(
                        "INSERT INTO room (trust, service, slug, title, welcome, kind, created_at) VALUES ("
                                + trust
                                + ", 'eating-disorders', '"
                                + slug
                                + "', 'A room', 'Welcome', '"
                                + kind.name().toLowerCase(java.util.Locale.ROOT)
                                + "', UTC_TIMESTAMP(3))");
        return new Room(id, trust, "eating-disorders", slug, "A room", "Welcome", kind);
    }

    public Visitor member(String nickname) {
        long id =
                insert(
                        "INSERT INTO account (trust, role, nickname, avatar, password_hash,"
                                + " created_at) VALUES ("
                                + trust
                                + ", 'member', '"
                                + nickname
                                + "', 'heron', 'none', UTC_TIMESTAMP(3))");
        return new Visitor(id, trust, nickname, "heron", Role.MEMBER, false, Set.of(), "");
    }

    public Said say(Room room, Visitor author, String text) {
        return posts.sayAndWait(NewPost.live(room, author, UUID.randomUUID(), text, false));
    }

    /** What a person does who approves a held post. */
    public void show(long post) {
        long room = posts.find(post).orElseThrow().room();
        posts.tell(schemas.core().write(handle -> posts.show(handle, room, post)));
    }

    public void setAside(long post, Post.State state) {
        long room = posts.find(post).orElseThrow().room();
        posts.tell(schemas.core().write(handle -> posts.setAside(handle, room, post, state)));
    }

    public long count(String sql) {
        return schemas.core().read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private Long insert(String sql) {
        return schemas.core()
                .write(
                        handle ->
                                handle.createUpdate(sql)
                                        .executeAndReturnGeneratedKeys("id")
                                        .mapTo(Long.class)
                                        .one());
    }

    @Override
    public void close() {
        writer.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        schemas.close();
    }
}
