package org.sharon.core.moderation;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import io.vertx.core.Vertx;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.sharon.api.moderation.Rule;
import org.sharon.core.alerts.AlertsModule;
import org.sharon.core.alerts.StaffDesk;
import org.sharon.core.board.BoardModule;
import org.sharon.core.conversations.ConversationsModule;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.NoHooks;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.Writer;
import org.sharon.core.notices.NoticesModule;
import org.sharon.core.plugins.Contributions;
import org.sharon.core.plugins.PluginResources;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.ServiceListener;
import org.sharon.core.plugins.Services;
import org.sharon.core.plugins.Swap;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.Rooms;
import org.sharon.core.rooms.RoomsModule;
import org.sharon.core.stages.StagesModule;
import org.sharon.core.store.Database;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.web.FormTokens;
import org.sharon.core.web.Readiness;
import org.sharon.core.web.Role;
import org.sharon.core.web.SessionTime;
import org.sharon.core.web.TrustLookup;
import org.sharon.core.web.TrustView;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.VisitorLookup;
import org.sharon.core.web.WebModule;
import org.sharon.core.web.WebServer;

/** Two trusts with the garden service, real stores, and people made as a test needs them. */
public final class Ward implements AutoCloseable {

    public static final int TRUST = 1;
    public static final int OTHER_TRUST = 2;

    private final TestDatabase schema = TestDatabase.create();
    private final Vertx vertx = Vertx.vertx();
    private final Injector injector;
    private final Map<String, Visitor> sessions = new ConcurrentHashMap<>();
    private int people;
    private int port;

    private Ward(Service service, AbstractModule... more) {
        Database database = schema.core();
        addTrust(TRUST, "elder");
        addTrust(OTHER_TRUST, "willow");
        injector = Guice.createInjector(modules(database, service, more));
        Set<ServiceListener> listeners =
                injector.getInstance(Key.get(new TypeLiteral<Set<ServiceListener>>() {}));
        listeners.forEach(each -> each.serviceWillServe(service, Optional.empty()));
    }

    public static Ward open() {
        return open(GardenRules.declared());
    }

    /** The garden, in a platform that has more parts. */
    public static Ward with(AbstractModule... more) {
        return new Ward(GardenRules.service(GardenRules.declared()), more);
    }

    static Ward open(Rule... rules) {
        return new Ward(GardenRules.service(rules));
    }

    /** The garden, bringing more than rooms and rules. */
    public static Ward bringing(
            Contributions contributions, PluginResources files, AbstractModule... more) {
        return new Ward(GardenRules.bringing("1.0.0", contributions, files), more);
    }

    /** Another version of the garden takes over. */
    public void replace(String version, Contributions contributions, PluginResources files) {
        Swap.to(get(Services.class), GardenRules.bringing(version, contributions, files));
    }

    public Database database() {
        return schema.core();
    }

    public Vertx vertx() {
        return vertx;
    }

    public <T> T get(Class<T> type) {
        return injector.getInstance(type);
    }

    public Visitor member(String... keys) {
        return person(TRUST, Role.MEMBER, Set.of(), keys);
    }

    public Visitor peer(String... keys) {
        return person(TRUST, Role.PEER_MODERATOR, Set.of(), keys);
    }

    public Visitor clinician() {
        return person(TRUST, Role.CLINICIAN, Set.of(GardenRules.ID));
    }

    public Visitor clinicianOfOtherTrust() {
        return person(OTHER_TRUST, Role.CLINICIAN, Set.of(GardenRules.ID));
    }

    public Visitor clinicianOfOtherService() {
        return person(TRUST, Role.CLINICIAN, Set.of("kitchen"));
    }

    public Visitor memberOfOtherTrust(String... keys) {
        return person(OTHER_TRUST, Role.MEMBER, Set.of(), keys);
    }

    public Visitor administrator() {
        return person(TRUST, Role.TRUST_ADMINISTRATOR, Set.of());
    }

    public Visitor lead() {
        return person(TRUST, Role.SERVICE_LEAD, Set.of(GardenRules.ID));
    }

    /** Whose session has ended. */
    public Visitor nobody() {
        return new Visitor(0, TRUST, "", "robin", Role.MEMBER, false, Set.of(), "");
    }

    public Room room(String slug) {
        long id =
                database()
                        .read(
                                handle ->
                                        handle.createQuery(
                                                        "SELECT id FROM room WHERE trust = :trust"
                                                                + " AND slug = :slug")
                                                .bind("trust", TRUST)
                                                .bind("slug", slug)
                                                .mapTo(Long.class)
                                                .one());
        return get(Rooms.class).find(id).orElseThrow();
    }

    /** Somebody says something in a living room, and it is committed. */
    public Said.Stored says(Visitor author, String room, String text) {
        NewPost post = NewPost.live(room(room), author, UUID.randomUUID(), text, true);
        return (Said.Stored) get(Posts.class).sayAndWait(post);
    }

    /** The port of a server with all staff pages and sockets; started by the first who asks. */
    public int port() throws Exception {
        if (port == 0) {
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            get(Readiness.class).open();
            get(StaffDesk.class).start();
            get(WebServer.class)
                    .listen("127.0.0.1", port)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
        }
        return port;
    }

    /** The value of a session cookie that signs {@code visitor} in. */
    public String cookie(Visitor visitor) {
        String token = "session-" + visitor.account();
        if (visitor.account() != 0) {
            sessions.put(token, visitor);
        }
        return "sharon=" + token;
    }

    /** The number of the newest row of a table. */
    public long newest(String table) {
        return count("SELECT COALESCE(MAX(id), 0) FROM " + table);
    }

    public long count(String sql) {
        return database().read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    @Override
    public void close() {
        get(Writer.class).close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        schema.close();
    }

    private Visitor person(int trust, Role role, Set<String> services, String... keys) {
        String nickname = role.title() + " " + ++people;
        long id =
                database()
                        .write(
                                handle ->
                                        handle.createUpdate(
                                                        "INSERT INTO account (trust, role, nickname,"
                                                                + " avatar, password_hash,"
                                                                + " created_at) VALUES (:trust, :role,"
                                                                + " :name, 'robin', '', UTC_TIMESTAMP(3))")
                                                .bind("trust", trust)
                                                .bind("role", role.word())
                                                .bind("name", nickname)
                                                .executeAndReturnGeneratedKeys("id")
                                                .mapTo(Long.class)
                                                .one());
        for (String service : services) {
            database()
                    .write(
                            handle ->
                                    handle.execute(
                                            "INSERT INTO account_service (account, trust, service)"
                                                    + " VALUES (?, ?, ?)",
                                            id,
                                            trust,
                                            service));
        }
        for (String key : List.of(keys)) {
            database()
                    .write(
                            handle ->
                                    handle.execute(
                                            "INSERT INTO account_key (account, trust, service, key_id,"
                                                    + " granted_at) VALUES (?, ?, ?, ?,"
                                                    + " UTC_TIMESTAMP(3))",
                                            id,
                                            trust,
                                            GardenRules.ID,
                                            key));
        }
        return new Visitor(id, trust, nickname, "robin", role, false, services, "secret");
    }

    private void addTrust(int id, String slug) {
        database()
                .write(
                        handle -> {
                            handle.execute(
                                    "INSERT INTO trust (id, slug, name, theme, host, created_at) VALUES"
                                            + " (?, ?, ?, 'harbour', ?, UTC_TIMESTAMP(3))",
                                    id,
                                    slug,
                                    slug,
                                    slug + ".localhost");
                            return handle.execute(
                                    "INSERT INTO enabled_service (trust, service, title, lead_name,"
                                            + " lead_title, hours, outside, enabled_at) VALUES"
                                            + " (?, ?, 'Gardeners', 'Linden', 'Service lead',"
                                            + " '1 09:00 17:00', 'We read it later.',"
                                            + " UTC_TIMESTAMP(3))",
                                    id,
                                    GardenRules.ID);
                        });
    }

    /** The sessions of this ward, which never end. */
    private final class Held implements VisitorLookup {

        @Override
        public Optional<Visitor> find(String token) {
            return Optional.ofNullable(sessions.get(token));
        }

        @Override
        public Optional<Visitor> welcome(String token) {
            return find(token);
        }

        @Override
        public Optional<SessionTime> timeOf(String token) {
            return Optional.empty();
        }

        @Override
        public void follow(LongConsumer changed) {}

        @Override
        public void forget(long account) {}
    }

    private List<AbstractModule> modules(
            Database database, Service service, AbstractModule... more) {
        AbstractModule ground =
                new AbstractModule() {
                    @Override
                    protected void configure() {
                        bind(Database.class).toInstance(database);
                        bind(Vertx.class).toInstance(vertx);
                        bind(Clock.class).toInstance(Clock.systemUTC());
                        bind(Services.class).toInstance(Services.of(service));
                        bind(VisitorLookup.class).toInstance(new Held());
                        bind(TrustLookup.class).toInstance(new OneTrust());
                        bind(FormTokens.class).toInstance(new FormTokens(() -> new byte[32]));
                    }
                };
        List<AbstractModule> all =
                new ArrayList<>(
                        List.of(
                                ground,
                                new WebModule(),
                                new NoHooks(),
                                new RoomsModule(),
                                new NoticesModule(),
                                new StagesModule(),
                                new BoardModule(),
                                new ConversationsModule(),
                                new ModerationModule(),
                                new AlertsModule()));
        all.addAll(List.of(more));
        return all;
    }

    private static final class OneTrust implements TrustLookup {

        @Override
        public TrustView atHost(String host) {
            return withId(TRUST);
        }

        @Override
        public TrustView withId(int trust) {
            return new TrustView(trust, "Elder", "harbour", "Staff read from 8am to 10pm.", true);
        }
    }
}
