package org.sharon.core.plugins;

import jakarta.inject.Inject;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the framework has what a jar was built for: the packages in their versions, and a Java
 * that is new enough. The framework itself is asked, so the answer is the one that a start would
 * get; none of the plugin's code runs.
 */
public final class Resolution implements JarCheck {

    private static final Logger log = LoggerFactory.getLogger(Resolution.class);

    private final BundleContext context;

    @Inject
    public Resolution(BundleContext context) {
        this.context = context;
    }

    @Override
    public void check(PluginJar jar) {
        PluginBundle bundle = PluginBundle.install(context, jar);
        try {
            bundle.resolve();
        } finally {
            uninstall(jar, bundle);
        }
    }

    private static void uninstall(PluginJar jar, PluginBundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException | IllegalStateException stuck) {
            log.warn("{} could not be unloaded: {}", jar.file(), Reasons.ofThrown(stuck));
        }
    }
}
