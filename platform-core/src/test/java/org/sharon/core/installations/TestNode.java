package org.sharon.core.installations;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import org.sharon.core.plugins.Deployer;
import org.sharon.core.plugins.DeploymentStatus;
import org.sharon.core.plugins.PlatformJars;
import org.sharon.core.plugins.PluginFolder;
import org.sharon.core.plugins.PluginMode;
import org.sharon.core.plugins.Stage;
import org.sharon.core.plugins.signing.SigningSettings;
import org.sharon.core.store.Database;
import org.sharon.core.web.Readiness;

/** One node of a building, with a stage in memory and a folder of its own. */
final class TestNode implements AutoCloseable {

    final InMemoryStage stage = new InMemoryStage();
    final Injector injector;
    final Installations installations;
    final Deployer deployer;
    final Readiness readiness;
    private final BuildingPlugins plugins;
    private final Path folder;

    private TestNode(
            String name,
            Database database,
            Vertx vertx,
            Path folder,
            PluginMode mode,
            PlatformJars ours) {
        this.folder = folder;
        this.injector =
                Guice.createInjector(
                        new InstallationsModule(new InstallationSettings(name, folder)),
                        new AbstractModule() {
                            @Override
                            protected void configure() {
                                bind(Database.class).toInstance(database);
                                bind(Vertx.class).toInstance(vertx);
                                bind(Stage.class).toInstance(stage);
                                bind(Clock.class).toInstance(Clock.systemUTC());
                                bind(Readiness.class).toInstance(new Readiness());
                                bind(PlatformJars.class).toInstance(ours);
                                bind(PluginFolder.class).toInstance(new PluginFolder(folder));
                                bind(SigningSettings.class)
                                        .toInstance(
                                                new SigningSettings(
                                                        mode,
                                                        folder.resolve("signers.p12"),
                                                        "changeit",
                                                        folder.resolve("revoked.txt")));
                            }
                        });
        this.installations = injector.getInstance(Installations.class);
        this.deployer = injector.getInstance(Deployer.class);
        this.readiness = injector.getInstance(Readiness.class);
        this.plugins = injector.getInstance(BuildingPlugins.class);
    }

    static TestNode start(String name, Database database, Vertx vertx, Path folder)
            throws IOException, InterruptedException {
        return start(name, database, vertx, folder, PluginMode.DEVELOPMENT, PlatformJars.NONE);
    }

    static TestNode start(
            String name,
            Database database,
            Vertx vertx,
            Path folder,
            PluginMode mode,
            PlatformJars ours)
            throws IOException, InterruptedException {
        TestNode node = new TestNode(name, database, vertx, folder, mode, ours);
        node.begin();
        return node;
    }

    /** One that is still to {@link #begin}. */
    static TestNode of(String name, Database database, Vertx vertx, Path folder) {
        return new TestNode(
                name, database, vertx, folder, PluginMode.DEVELOPMENT, PlatformJars.NONE);
    }

    void begin() throws IOException, InterruptedException {
        plugins.start();
        readiness.open();
    }

    void serve(String service, String version) {
        installations.serveNow(Jars.jar(service, version), any -> {});
    }

    String id() {
        return injector.getInstance(ThisNode.class).id();
    }

    String version(String service) {
        return stage.version(service);
    }

    void put(String file, byte[] jar) throws IOException {
        put(folder, file, jar);
    }

    static void put(Path folder, String file, byte[] jar) throws IOException {
        Path part = folder.resolve("." + file + ".part");
        Files.write(part, jar);
        Files.move(
                part,
                folder.resolve(file),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    void delete(String file) throws IOException {
        Files.delete(folder.resolve(file));
    }

    Optional<DeploymentStatus> status(String file, DeploymentStatus.State state) {
        return deployer.statuses().stream()
                .filter(each -> each.file().equals(file) && each.state() == state)
                .findFirst();
    }

    @Override
    public void close() throws IOException {
        plugins.close();
    }
}
