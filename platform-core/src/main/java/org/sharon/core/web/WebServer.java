package org.sharon.core.web;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Builds the router, in the one order that is safe, and listens.
 *
 * <p>Several servers share the port, one per event loop, so that both cores carry sockets.
 */
public final class WebServer {

    private static final int EVENT_LOOPS =
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));

    /**
     * Room for a page of pasted text to come back with a kind sentence instead of a broken
     * connection.
     */
    private static final int LARGEST_FORM = 8 * 1024 * 1024;

    private final Vertx vertx;
    private final Readiness readiness;
    private final Assets assets;
    private final Routes routes = new Routes();
    private final WorkerExecutor requests;
    private final PageDispatch pages;
    private final SocketDispatch sockets;
    private final SessionHints sessions;

    @Inject
    WebServer(
            Vertx vertx,
            Readiness readiness,
            Assets assets,
            DevelopmentNote note,
            FormTokens tokens,
            VisitorLookup visitors,
            TrustLookup trusts,
            RoomDoor rooms,
            PlacesLookup places,
            NewsLookup news,
            DraftShelf drafts,
            DisplayLookup displays,
            Clock clock,
            Set<RouteGroup> groups) {
        this.vertx = vertx;
        this.readiness = readiness;
        this.assets = assets;
        this.requests = vertx.createSharedWorkerExecutor("requests", 24);
        this.pages =
                new PageDispatch(
                        requests,
                        new Templates(),
                        tokens,
                        assets,
                        note,
                        visitors,
                        trusts,
                        rooms,
                        places,
                        news,
                        drafts,
                        displays,
                        clock);
        this.sockets = new SocketDispatch(requests, visitors, rooms);
        this.sessions = new SessionHints(vertx, visitors);
        groups.stream()
                .sorted(Comparator.comparing(group -> group.getClass().getName()))
                .forEach(group -> group.addTo(routes));
    }

    /** Every route there is. */
    public List<Route> routes() {
        return routes.list();
    }

    /** Listens on {@code address}; fails when the port is in use. */
    public Future<Void> listen(String address, int port) {
        sessions.start(sockets::lookAgain);
        return vertx.deployVerticle(
                        () -> new Listener(address, port),
                        new DeploymentOptions().setInstances(EVENT_LOOPS))
                .mapEmpty();
    }

    /**
     * The same health, on a port that only operators reach.
     *
     * @param listsRoutes whether {@code /routes} says which pages there are, so that a test can
     *     visit them all and none is forgotten
     */
    public Future<Void> listenForManagement(int port, boolean listsRoutes) {
        Router management = Router.router(vertx);
        addHealth(management);
        if (listsRoutes) {
            management.get("/routes").handler(context -> json(context, 200, routesAsJson()));
        }
        return vertx.createHttpServer()
                .requestHandler(management)
                .listen(port, "127.0.0.1")
                .mapEmpty();
    }

    private String routesAsJson() {
        JsonArray all = new JsonArray();
        for (Route route : routes()) {
            all.add(
                    new JsonObject()
                            .put("method", route.method())
                            .put("path", route.path())
                            .put("access", route.access().name()));
        }
        return all.encode();
    }

    /** Closes every socket in good order, so that people move to another node without waiting. */
    public Future<Void> closeSockets() {
        return sockets.restart();
    }

    private void addHealth(Router router) {
        router.get("/health/live").handler(context -> json(context, 200, "{\"live\":true}"));
        router.get("/health/ready").handler(this::sendReadiness);
    }

    private Router router() {
        Router router = Router.router(vertx);
        router.route().handler(new SecurityHeaders());
        router.get("/assets/:name").handler(this::sendAsset);
        router.get("/worker.js").handler(context -> assets.sendWorker(context.response()));
        addHealth(router);
        router.get("/robots.txt")
                .handler(context -> context.response().end("User-agent: *\nDisallow: /\n"));
        router.route().handler(this::waitUntilOpen);
        routes.sockets()
                .forEach(
                        each ->
                                router.get(each.route().path())
                                        .handler(context -> sockets.open(context, each)));
        routes.pages().stream()
                .filter(Routes.Pages::takesFile)
                .forEach(each -> addUpload(router, each));
        router.post().handler(BodyHandler.create(false).setBodyLimit(LARGEST_FORM));
        routes.pages().stream()
                .filter(each -> !each.takesFile())
                .forEach(
                        each ->
                                router.route(
                                                HttpMethod.valueOf(each.route().method()),
                                                each.route().path())
                                        .handler(context -> pages.serve(context, each)));
        router.route().handler(pages::serveNothing);
        router.route().failureHandler(this::explain);
        return router;
    }

    /** The one kind of form that may be large, read only for whoever may send it. */
    private void addUpload(Router router, Routes.Pages page) {
        Routes.Large large = page.large();
        router.post(page.route().path())
                .handler(
                        large == null
                                ? new UploadReader(each -> pages.admitsSender(each, page))::read
                                : new LargeUploadReader(
                                                each -> pages.admitsSender(each, page),
                                                large,
                                                requests)
                                        ::read)
                .handler(context -> pages.serve(context, page));
    }

    private void sendAsset(RoutingContext context) {
        if (!assets.send(context.pathParam("name"), context.request())) {
            context.next();
        }
    }

    private void sendReadiness(RoutingContext context) {
        json(context, readiness.isOpen() ? 200 : 503, readiness.json());
    }

    private void waitUntilOpen(RoutingContext context) {
        if (readiness.isOpen()) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(503)
                .putHeader("Retry-After", "10")
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(StaticPages.STARTING);
    }

    private static void json(RoutingContext context, int status, String body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body);
    }

    private void explain(RoutingContext context) {
        if (context.statusCode() == 413 && !context.response().headWritten()) {
            pages.serveTooLarge(context);
        } else {
            lastResort(context);
        }
    }

    /** What happens when even the error page could not be made. */
    private static void lastResort(RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        int status = context.statusCode() >= 400 ? context.statusCode() : 500;
        String sentence =
                switch (status) {
                    case 503 -> say("web.we-cannot-open-the-building-just");
                    default -> say("web.we-could-not-do-that-go");
                };
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(sentence);
    }

    private final class Listener extends VerticleBase {

        private final String address;
        private final int port;

        Listener(String address, int port) {
            this.address = address;
            this.port = port;
        }

        @Override
        public Future<?> start() {
            return vertx.createHttpServer(options()).requestHandler(router()).listen(port, address);
        }

        private static HttpServerOptions options() {
            return new HttpServerOptions()
                    .setTcpNoDelay(true)
                    .setIdleTimeout(120)
                    // A proxy speaks HTTP/2 to browsers; changing to it on a plain connection is
                    // one more way in that nobody uses.
                    .setHttp2ClearTextEnabled(false)
                    .setMaxInitialLineLength(4_096)
                    .setMaxHeaderSize(16_384)
                    .setMaxFormFields(256)
                    .setMaxFormAttributeSize(LARGEST_FORM)
                    // Pages carry form tokens, so they are never compressed; and inflating what a
                    // stranger sends has no byte limit in this Vert.x (CVE-2026-102467).
                    .setCompressionSupported(false)
                    .setDecompressionSupported(false)
                    .setPerFrameWebSocketCompressionSupported(false)
                    .setPerMessageWebSocketCompressionSupported(false)
                    .setMaxWebSocketFrameSize(65_536)
                    .setMaxWebSocketMessageSize(65_536);
        }
    }
}
