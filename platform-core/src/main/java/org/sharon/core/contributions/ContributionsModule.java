package org.sharon.core.contributions;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.plugins.ServiceListener;

/** What a plugin may use while it is called. */
public final class ContributionsModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(SettingStore.class).in(Scopes.SINGLETON);
        bind(TrustSettings.class).in(Scopes.SINGLETON);
        bind(Contexts.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), ServiceListener.class).addBinding().to(Contexts.class);
    }
}
