package org.sharon.core.push;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.notices.Outlet;
import org.sharon.core.web.RouteGroup;

/** Web Push. */
public final class PushModule extends AbstractModule {

    private final PushSettings settings;

    public PushModule(PushSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void configure() {
        bind(PushSettings.class).toInstance(settings);
        bind(DeviceStore.class).in(Scopes.SINGLETON);
        bind(LaterStore.class).in(Scopes.SINGLETON);
        bind(PushSender.class).in(Scopes.SINGLETON);
        bind(Push.class).in(Scopes.SINGLETON);
        bind(AfterQuiet.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Outlet.class).addBinding().to(Push.class);
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(PushPages.class);
    }
}
