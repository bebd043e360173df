package org.sharon.core.installations;

import com.google.inject.Inject;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sharon.core.installations.OperatorRequest.MistypedException;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.store.DatabaseUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way in for {@code sharon plugin …} while the platform runs: a port of the loopback address
 * that the system chooses, and a token that is made at every start. Both stand in a file that only
 * the operator's account can read, so whoever may read the home may do what is done here.
 */
public final class OperatorDoor implements AutoCloseable {

    static final String FILE = "operator.properties";

    private static final long LARGEST_JAR = 64L << 20;
    private static final int LONGEST_START_SECONDS = 30;

    private static final Logger log = LoggerFactory.getLogger(OperatorDoor.class);

    private final Vertx vertx;
    private final OperatorOrders orders;
    private final Set<OperatorRoute.Group> more;
    private final Path file;
    private final String token = newToken();
    private @Nullable HttpServer server;
    private @Nullable WorkerExecutor workers;

    @Inject
    OperatorDoor(
            Vertx vertx,
            OperatorOrders orders,
            Set<OperatorRoute.Group> more,
            InstallationSettings settings) {
        this.vertx = vertx;
        this.orders = orders;
        this.more = more;
        this.file = settings.home().resolve(FILE);
    }

    /** Opens, and writes down where. */
    public void open() throws IOException {
        if (server != null) {
            return;
        }
        workers = vertx.createSharedWorkerExecutor("operator", 2, 2, TimeUnit.MINUTES);
        try {
            server =
                    vertx.createHttpServer()
                            .requestHandler(router())
                            .listen(0, "127.0.0.1")
                            .toCompletionStage()
                            .toCompletableFuture()
                            .get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IOException("The operator's door cannot be opened", failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return;
        }
        write("address=http://127.0.0.1:%d%ntoken=%s%n".formatted(server.actualPort(), token));
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            Files.deleteIfExists(file);
            server.close();
        }
    }

    private Router router() {
        Router router = Router.router(vertx);
        router.route().handler(this::checkToken);
        router.get("/plugins").handler(context -> answer(context, it -> orders.list()));
        router.post().handler(BodyHandler.create(false).setBodyLimit(LARGEST_JAR));
        router.post("/plugins").handler(context -> answer(context, this::install));
        router.post("/plugins/:service/roll-back")
                .handler(context -> answer(context, it -> orders.rollBack(service(it))));
        router.post("/plugins/:service/remove")
                .handler(context -> answer(context, it -> orders.remove(service(it))));
        more.stream().flatMap(group -> group.routes().stream()).forEach(it -> add(router, it));
        return router;
    }

    private void add(Router router, OperatorRoute route) {
        router.route(HttpMethod.valueOf(route.method()), route.path())
                .handler(context -> answer(context, it -> route.work().apply(request(it))));
    }

    private static OperatorRequest request(RoutingContext context) {
        Map<String, List<String>> words = new HashMap<>();
        context.queryParams()
                .names()
                .forEach(name -> words.put(name, context.queryParams().getAll(name)));
        context.pathParams().forEach((name, value) -> words.put(name, List.of(value)));
        return new OperatorRequest(words, body(context));
    }

    private static byte[] body(RoutingContext context) {
        Buffer body = context.body().buffer();
        return body == null ? new byte[0] : body.getBytes();
    }

    private String install(RoutingContext context) {
        String name = context.request().getParam("file", "plugin.jar");
        boolean update = "update".equals(context.request().getParam("as"));
        return orders.install(Path.of(name).getFileName().toString(), body(context), update);
    }

    private static String service(RoutingContext context) {
        return context.pathParam("service");
    }

    private void checkToken(RoutingContext context) {
        String given = context.request().getHeader("Authorization");
        byte[] wanted = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        if (given == null
                || !MessageDigest.isEqual(wanted, given.getBytes(StandardCharsets.UTF_8))) {
            context.response().setStatusCode(401).end();
            return;
        }
        context.next();
    }

    private void answer(RoutingContext context, Function<RoutingContext, String> order) {
        if (workers == null) {
            throw new IllegalStateException("The door is not open");
        }
        workers.<String>executeBlocking(() -> order.apply(context), false)
                .onSuccess(done -> send(context, 200, done))
                .onFailure(failure -> refuse(context, failure));
    }

    private static void refuse(RoutingContext context, Throwable failure) {
        if (failure instanceof MistypedException mistyped) {
            send(context, 422, mistyped.getMessage());
        } else if (failure instanceof RefusedException refusal) {
            send(context, 409, refusal.getMessage());
        } else if (failure instanceof DatabaseUnavailableException) {
            send(context, 503, "The database is away: try again later");
        } else {
            log.error("An order of the operator failed", failure);
            send(context, 500, "It failed: the log of the platform says why");
        }
    }

    private static void send(RoutingContext context, int status, String body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(body);
    }

    private void write(String text) throws IOException {
        Path part = file.resolveSibling("." + FILE + ".part");
        Files.deleteIfExists(part);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    part,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(part, text, StandardOpenOption.CREATE);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String newToken() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
