package org.sharon.core.plugins;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import java.nio.file.Path;

/**
 * Plugins: which services are here, and the guarded way into their code. A {@code Clock} is bound
 * elsewhere.
 */
public final class PluginsModule extends AbstractModule {

    private final PluginFolder folder;

    public PluginsModule(Path folder) {
        this.folder = new PluginFolder(folder);
    }

    @Override
    protected void configure() {
        bind(PluginFolder.class).toInstance(folder);
        bind(Services.class).asEagerSingleton();
        bind(Guarded.class).asEagerSingleton();
        Multibinder.newSetBinder(binder(), ServiceListener.class);
    }
}
