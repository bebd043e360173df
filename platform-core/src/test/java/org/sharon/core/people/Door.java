package org.sharon.core.people;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import io.vertx.core.Vertx;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sharon.core.web.FormTokens;
import org.sharon.core.web.Readiness;
import org.sharon.core.web.WebModule;
import org.sharon.core.web.WebServer;

/** The pages of this package, served on a free port. */
public final class Door implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final int port;

    /**
     * @param more what else is to be found behind it
     */
    public Door(PeopleFixture people, Module... more) throws Exception {
        List<Module> modules = new ArrayList<>(List.of(people.everything(), new Pages()));
        modules.addAll(List.of(more));
        Injector injector = Guice.createInjector(modules);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        injector.getInstance(Readiness.class).open();
        injector.getInstance(WebServer.class)
                .listen("127.0.0.1", port)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    /** A browser at the shared door, with no cookies yet. */
    public Browser browser() {
        return new Browser(port, "localhost");
    }

    public int port() {
        return port;
    }

    Browser browserAt(String host) {
        return new Browser(port, host);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private final class Pages extends AbstractModule {

        @Override
        protected void configure() {
            bind(Vertx.class).toInstance(vertx);
            bind(FormTokens.class).toInstance(new FormTokens(() -> new byte[32]));
            install(new WebModule());
        }
    }
}
