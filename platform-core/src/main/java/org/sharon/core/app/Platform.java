package org.sharon.core.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.sharon.core.alerts.StaffDesk;
import org.sharon.core.board.BoardTeller;
import org.sharon.core.cluster.Cluster;
import org.sharon.core.contributions.PluginDatabase;
import org.sharon.core.conversations.Writer;
import org.sharon.core.demonstration.Crowd;
import org.sharon.core.demonstration.Demonstration;
import org.sharon.core.demonstration.Newcomers;
import org.sharon.core.events.EventTeller;
import org.sharon.core.installations.BuildingPlugins;
import org.sharon.core.jobs.Jobs;
import org.sharon.core.living.Living;
import org.sharon.core.mail.MailRound;
import org.sharon.core.packs.PacksInUse;
import org.sharon.core.people.FirstAdministrator;
import org.sharon.core.plugins.PluginMode;
import org.sharon.core.polls.PollCloser;
import org.sharon.core.push.AfterQuiet;
import org.sharon.core.quarantine.Quarantines;
import org.sharon.core.search.Indexer;
import org.sharon.core.store.Database;
import org.sharon.core.store.DatabaseUnavailableException;
import org.sharon.core.store.DurableSettings;
import org.sharon.core.store.Migrations;
import org.sharon.core.vault.VaultDatabase;
import org.sharon.core.web.Readiness;
import org.sharon.core.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the building, in order: the door first, so that whoever comes early is told to wait and
 * where to get help; then the database, the services, the live side; and only then it says that it
 * is ready.
 */
final class Platform implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Platform.class);

    private static final long TRY_AGAIN_SECONDS = 2;
    private static final long TO_SAY_GOODBYE_SECONDS = 1;

    private final Settings settings;
    private final BundleContext bundles;
    private final Vertx vertx;
    private final Database database;
    private final Injector injector;
    private final Readiness readiness;
    private volatile boolean closing;
    private Thread opening = new Thread();

    Platform(Settings settings, BundleContext bundles) throws Exception {
        this.settings = settings;
        this.bundles = bundles;
        this.vertx =
                Cluster.start(settings.cluster())
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(60, TimeUnit.SECONDS);
        this.database = new Database(settings.database(), "core", 24);
        this.injector =
                Guice.createInjector(new PlatformModule(settings, bundles, vertx, database));
        this.readiness = injector.getInstance(Readiness.class);
    }

    void start() throws Exception {
        if (settings.signing().mode() == PluginMode.DEVELOPMENT) {
            log.warn(
                    "Development mode: plugins are not checked for a signature."
                            + " For people who rely on it, set sharon.plugins.mode=production.");
        }
        HeapWatch.start();
        injector.getInstance(BuildingPlugins.class).readAhead();
        listen();
        readiness.waitFor("database");
        try {
            open();
        } catch (DatabaseUnavailableException down) {
            log.warn("The database cannot be reached. Trying again every {} s.", TRY_AGAIN_SECONDS);
            opening = new Thread(this::openWhenPossible, "opening");
            opening.setContextClassLoader(Platform.class.getClassLoader());
            opening.setDaemon(true);
            opening.start();
        }
    }

    private void listen() throws Exception {
        WebServer web = injector.getInstance(WebServer.class);
        web.listen(settings.address(), settings.port())
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        if (settings.managementPort() > 0) {
            web.listenForManagement(settings.managementPort(), settings.isDemonstration())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private void open() throws IOException, InterruptedException {
        List<String> complaints = DurableSettings.complaints(database);
        if (!complaints.isEmpty()) {
            throw new UnsafeDatabaseException(complaints);
        }
        int run = Migrations.run(database, "db/core", "flyway_core");
        run += Migrations.run(vault(), "db/vault", "flyway_vault");
        if (run > 0) {
            log.info("The database is up to date: {} migrations were run.", run);
        }
        readiness.waitFor("services");
        if (settings.isDemonstration()) {
            injector.getInstance(Demonstration.class).createTrusts();
        }
        injector.getInstance(PacksInUse.class).start();
        injector.getInstance(BuildingPlugins.class).start();
        if (settings.isDemonstration()) {
            injector.getInstance(Demonstration.class).furnish(settings.home());
            if (settings.opensNewServices()) {
                injector.getInstance(Newcomers.class).welcome(settings.home());
            }
            injector.getInstance(Crowd.class)
                    .gather(
                            settings.home(),
                            settings.demonstrationMembers(),
                            settings.demonstrationPosts(),
                            settings.demonstrationSessions());
        } else {
            injector.getInstance(FirstAdministrator.class)
                    .invite(settings.home(), "http://localhost:" + settings.port());
        }
        injector.getInstance(Quarantines.class).start();
        injector.getInstance(StaffDesk.class).start();
        injector.getInstance(Living.class).start();
        injector.getInstance(Jobs.class).start();
        injector.getInstance(BoardTeller.class).start();
        injector.getInstance(PollCloser.class).start();
        injector.getInstance(EventTeller.class).start();
        injector.getInstance(AfterQuiet.class).start();
        injector.getInstance(MailRound.class).start();
        injector.getInstance(Indexer.class).start();
        readiness.open();
        log.info("The building is open on port {}.", settings.port());
    }

    private void openWhenPossible() {
        while (!closing) {
            try {
                TimeUnit.SECONDS.sleep(TRY_AGAIN_SECONDS);
                open();
                return;
            } catch (DatabaseUnavailableException stillDown) {
                log.debug("The database is still down.");
            } catch (InterruptedException closed) {
                return;
            } catch (RuntimeException | IOException failure) {
                log.error("The building cannot be opened. {}", failure.getMessage(), failure);
                end();
                return;
            }
        }
    }

    /** Stops the framework, and with it the process, which then tells that it failed. */
    private void end() {
        try {
            bundles.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).stop();
        } catch (BundleException stopped) {
            log.error("The framework cannot be stopped.", stopped);
        }
    }

    @Override
    public void close() throws Exception {
        closing = true;
        opening.interrupt();
        readiness.waitFor("stop");
        sendPeopleElsewhere();
        // The rules stay until nothing can be judged any more: without them a post would be held.
        injector.getInstance(Jobs.class).close();
        injector.getInstance(BoardTeller.class).close();
        injector.getInstance(PollCloser.class).close();
        injector.getInstance(EventTeller.class).close();
        injector.getInstance(AfterQuiet.class).close();
        injector.getInstance(MailRound.class).close();
        injector.getInstance(Indexer.class).close();
        injector.getInstance(Writer.class).close();
        injector.getInstance(BuildingPlugins.class).close();
        vertx.close().toCompletionStage().toCompletableFuture().get(8, TimeUnit.SECONDS);
        database.close();
        vault().close();
        injector.getInstance(PluginDatabase.class).close();
    }

    private Database vault() {
        return injector.getInstance(VaultDatabase.class).database();
    }

    private void sendPeopleElsewhere() throws InterruptedException {
        try {
            injector.getInstance(WebServer.class)
                    .closeSockets()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(TO_SAY_GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException gone) {
            log.debug("Some had gone before they could be told.", gone);
        }
    }
}
