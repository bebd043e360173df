package org.sharon.distribution.plugins;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.awaitility.Awaitility.await;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.multibindings.Multibinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.Judgement;
import org.sharon.core.plugins.Deployer;
import org.sharon.core.plugins.DeploymentStatus;
import org.sharon.core.plugins.Guarded;
import org.sharon.core.plugins.Outcome;
import org.sharon.core.plugins.PluginsModule;
import org.sharon.core.plugins.Releases;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.ServiceListener;
import org.sharon.core.plugins.Services;
import org.sharon.core.plugins.signing.SigningSettings;

/** A plugins folder with the deployer that ships, as the platform wires it. */
final class RunningPlugins implements AutoCloseable {

    final Path folder;
    final Deployer deployer;
    final Services services;
    final Guarded guarded;
    final Releases releases;

    private RunningPlugins(
            BundleContext context,
            Path folder,
            SigningSettings signing,
            ServiceListener... listeners) {
        this.folder = folder;
        Injector injector =
                Guice.createInjector(
                        new PluginsModule(folder, signing),
                        new AbstractModule() {
                            @Override
                            protected void configure() {
                                bind(BundleContext.class).toInstance(context);
                                bind(Clock.class).toInstance(Clock.systemUTC());
                                Multibinder<ServiceListener> bound =
                                        Multibinder.newSetBinder(binder(), ServiceListener.class);
                                Arrays.stream(listeners)
                                        .forEach(each -> bound.addBinding().toInstance(each));
                            }
                        });
        deployer = injector.getInstance(Deployer.class);
        services = injector.getInstance(Services.class);
        guarded = injector.getInstance(Guarded.class);
        releases = injector.getInstance(Releases.class);
    }

    static RunningPlugins in(BundleContext context, Path folder, ServiceListener... listeners)
            throws IOException {
        return in(context, folder, SigningSettings.development(), listeners);
    }

    static RunningPlugins in(
            BundleContext context,
            Path folder,
            SigningSettings signing,
            ServiceListener... listeners)
            throws IOException {
        RunningPlugins running = new RunningPlugins(context, folder, signing, listeners);
        running.deployer.start();
        return running;
    }

    /** Puts a whole jar into place at once, as an operator is told to. */
    void rename(String file, byte[] jar) throws IOException {
        Path part = folder.resolve("." + file + ".part");
        Files.write(part, jar);
        Files.move(part, folder.resolve(file), ATOMIC_MOVE);
    }

    void remove(String file) throws IOException {
        Files.delete(folder.resolve(file));
    }

    Optional<String> version(String service) {
        return services.find(service).map(Service::version);
    }

    void awaitVersion(String service, String version) {
        await().pollInterval(Duration.ofMillis(2))
                .until(() -> version(service).equals(Optional.of(version)));
    }

    /** The sentence with which {@code file} is refused. */
    String awaitRefusal(String file) {
        return await().until(
                        () ->
                                deployer.statuses().stream()
                                        .filter(it -> it.file().equals(file))
                                        .filter(it -> it.state() == DeploymentStatus.State.REFUSED)
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .sentence();
    }

    /** Asks the service's first rule, which is a coded one that does not look at the draft. */
    Outcome<Judgement> review(String service) {
        return review(guarded, service);
    }

    static Outcome<Judgement> review(Guarded guarded, String service) {
        return guarded.call(
                service,
                progress -> {
                    CodedRule rule = (CodedRule) progress.service().rules().get(0);
                    progress.at("G1");
                    return rule.review(null);
                });
    }

    @Override
    public void close() throws IOException {
        deployer.close();
    }
}
