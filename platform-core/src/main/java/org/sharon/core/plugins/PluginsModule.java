package org.sharon.core.plugins;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import java.nio.file.Path;
import org.osgi.framework.BundleContext;

/**
 * Plugins: which services are here, and the guarded way into their code. A {@code Clock} is bound
 * elsewhere. Nothing serves before {@link Deployer#start}.
 */
public final class PluginsModule extends AbstractModule {

    private final BundleContext context;
    private final PluginFolder folder;

    public PluginsModule(BundleContext context, Path folder) {
        this.context = context;
        this.folder = new PluginFolder(folder);
    }

    @Override
    protected void configure() {
        bind(BundleContext.class).toInstance(context);
        bind(PluginFolder.class).toInstance(folder);
        bind(Services.class).in(Scopes.SINGLETON);
        bind(Guarded.class).in(Scopes.SINGLETON);
        bind(Handover.class).in(Scopes.SINGLETON);
        bind(Deployer.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), ServiceListener.class);
    }
}
