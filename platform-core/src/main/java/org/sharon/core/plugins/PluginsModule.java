package org.sharon.core.plugins;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import java.nio.file.Path;

/**
 * Plugins: which services are here, and the guarded way into their code. A {@code Clock} and the
 * {@code BundleContext} are bound elsewhere. Nothing serves before {@link Deployer#start}.
 */
public final class PluginsModule extends AbstractModule {

    private final PluginFolder folder;

    public PluginsModule(Path folder) {
        this.folder = new PluginFolder(folder);
    }

    @Override
    protected void configure() {
        bind(PluginFolder.class).toInstance(folder);
        bind(Services.class).in(Scopes.SINGLETON);
        bind(Guarded.class).in(Scopes.SINGLETON);
        bind(Handover.class).in(Scopes.SINGLETON);
        bind(Deployer.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), ServiceListener.class);
    }
}
