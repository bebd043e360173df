package org.sharon.core.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.util.tracker.ServiceTracker;
import org.sharon.api.plugin.ServicePlugin;

/**
 * One installed jar in the framework. Each is a bundle of its own, also when it replaces another.
 */
final class PluginBundle {

    private static final AtomicLong installed = new AtomicLong();

    private final BundleContext context;
    private final Bundle bundle;
    private @Nullable ServiceReference<ServicePlugin> reference;

    private PluginBundle(BundleContext context, Bundle bundle) {
        this.context = context;
        this.bundle = bundle;
    }

    /** Needs a framework that lets two versions of one bundle live side by side. */
    static PluginBundle install(BundleContext context, PluginJar jar) {
        String location = "plugin:%s#%d".formatted(jar.file(), installed.incrementAndGet());
        try (InputStream woven = jar.woven()) {
            return new PluginBundle(context, context.installBundle(location, woven));
        } catch (BundleException | IOException broken) {
            throw new RefusedException(
                    "The framework cannot install it: " + Reasons.firstLine(broken.getMessage()),
                    broken);
        }
    }

    String version() {
        return bundle.getVersion().toString();
    }

    PluginResources resources() {
        return new BundleResources(bundle);
    }

    /** The names of all classes in the jar. */
    List<String> classes() {
        Collection<String> files =
                bundle.adapt(BundleWiring.class)
                        .listResources(
                                "/",
                                "*.class",
                                BundleWiring.LISTRESOURCES_RECURSE
                                        | BundleWiring.LISTRESOURCES_LOCAL);
        return files.stream()
                .map(file -> file.substring(0, file.length() - ".class".length()))
                .map(name -> name.replace('/', '.'))
                .toList();
    }

    void resolve() {
        FrameworkWiring framework = context.getBundle(0).adapt(FrameworkWiring.class);
        if (!framework.resolveBundles(List.of(bundle))) {
            // Starting it fails for the same reason and, unlike resolving, says what it is.
            startBundle();
            throw new RefusedException("The framework cannot resolve it");
        }
    }

    ClassLoader loader() {
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }

    /** Starts the bundle and waits for the one component that it has to offer. Runs plugin code. */
    ServicePlugin start(Duration limit) throws InterruptedException {
        startBundle();
        ServiceReference<ServicePlugin> offered = awaitOffer(limit);
        ServicePlugin plugin = context.getService(offered);
        if (plugin == null) {
            throw new RefusedException(
                    "Its component cannot be made: "
                            + failureOfComponent().orElse("its constructor fails"));
        }
        reference = offered;
        return plugin;
    }

    /** Nothing of the bundle is left in the framework afterwards. May be called at any time. */
    void uninstall() throws BundleException {
        if (reference != null) {
            context.ungetService(reference);
            reference = null;
        }
        if (bundle.getState() != Bundle.UNINSTALLED) {
            bundle.uninstall();
        }
    }

    private void startBundle() {
        try {
            bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException refused) {
            throw new RefusedException(
                    refused.getType() == BundleException.RESOLVE_ERROR
                            ? Reasons.ofUnresolved(String.valueOf(refused.getMessage()))
                            : "It cannot start: " + Reasons.ofThrown(refused),
                    refused);
        }
    }

    private ServiceReference<ServicePlugin> awaitOffer(Duration limit) throws InterruptedException {
        // Tracks references and never the component itself, so that no second one is made.
        ServiceTracker<ServicePlugin, ServiceReference<ServicePlugin>> tracker =
                new ServiceTracker<>(context, ofThisBundle(), null) {
                    @Override
                    public ServiceReference<ServicePlugin> addingService(
                            ServiceReference<ServicePlugin> offer) {
                        return offer;
                    }

                    @Override
                    public void removedService(
                            ServiceReference<ServicePlugin> offer,
                            ServiceReference<ServicePlugin> same) {}
                };
        tracker.open();
        try {
            ServiceReference<ServicePlugin> offer = tracker.waitForService(limit.toMillis());
            if (offer == null) {
                throw new RefusedException(
                        failureOfComponent()
                                .map(failure -> "Its component cannot be made: " + failure)
                                .orElse("No component of it is a ServicePlugin"));
            }
            if (tracker.size() > 1) {
                throw new RefusedException(
                        "It has %d components that are a ServicePlugin: leave one"
                                .formatted(tracker.size()));
            }
            return offer;
        } finally {
            tracker.close();
        }
    }

    private Filter ofThisBundle() {
        try {
            return FrameworkUtil.createFilter(
                    "(&(objectClass=%s)(service.bundleid=%d))"
                            .formatted(ServicePlugin.class.getName(), bundle.getBundleId()));
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<String> failureOfComponent() {
        ServiceReference<ServiceComponentRuntime> found =
                context.getServiceReference(ServiceComponentRuntime.class);
        if (found == null) {
            return Optional.of("Declarative Services is not running here");
        }
        ServiceComponentRuntime components = context.getService(found);
        try {
            return components.getComponentDescriptionDTOs(bundle).stream()
                    .flatMap(each -> components.getComponentConfigurationDTOs(each).stream())
                    .flatMap(each -> failure(each).stream())
                    .findFirst();
        } finally {
            context.ungetService(found);
        }
    }

    private static Optional<String> failure(ComponentConfigurationDTO component) {
        if (component.failure != null) {
            return Optional.of(Reasons.ofStackTrace(component.failure));
        }
        return component.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE
                ? Optional.of("it asks for a service that is not here")
                : Optional.empty();
    }
}
