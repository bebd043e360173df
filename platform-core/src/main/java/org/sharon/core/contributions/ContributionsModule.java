package org.sharon.core.contributions;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.plugins.JarCheck;
import org.sharon.core.plugins.ServiceListener;
import org.sharon.core.store.DatabaseAddress;
import org.sharon.core.web.RouteGroup;

/** What a plugin may use while it is called. */
public final class ContributionsModule extends AbstractModule {

    private final DatabaseAddress address;

    /**
     * @param address of the platform's own schema, in which the tables of plugins are too
     */
    public ContributionsModule(DatabaseAddress address) {
        this.address = address;
    }

    @Override
    protected void configure() {
        bind(PluginDatabase.class).toInstance(new PluginDatabase(address));
        bind(TableStore.class).in(Scopes.SINGLETON);
        bind(TableKeeper.class).in(Scopes.SINGLETON);
        bind(SettingStore.class).in(Scopes.SINGLETON);
        bind(TrustSettings.class).in(Scopes.SINGLETON);
        bind(Contexts.class).in(Scopes.SINGLETON);
        Multibinder<ServiceListener> listeners =
                Multibinder.newSetBinder(binder(), ServiceListener.class);
        listeners.addBinding().to(Contexts.class);
        listeners.addBinding().to(TableKeeper.class);
        Multibinder<JarCheck> checks = Multibinder.newSetBinder(binder(), JarCheck.class);
        checks.addBinding().to(OwnMigrations.class);
        checks.addBinding().to(OwnWords.class);
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(SettingPages.class);
    }
}
