package org.sharon.core.living;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.conversations.Committed;
import org.sharon.core.plugins.ServiceListener;
import org.sharon.core.web.RouteGroup;

/** The live side of rooms. */
public final class LivingModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Presence.class).in(Scopes.SINGLETON);
        bind(LiveRooms.class).in(Scopes.SINGLETON);
        bind(LivingSockets.class).in(Scopes.SINGLETON);
        bind(Living.class).in(Scopes.SINGLETON);
        bind(RoomHistory.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Committed.class).addBinding().to(LiveRooms.class);
        Multibinder.newSetBinder(binder(), ServiceListener.class)
                .addBinding()
                .to(LivingSockets.class);
        var routes = Multibinder.newSetBinder(binder(), RouteGroup.class);
        routes.addBinding().to(LivingSockets.class);
        routes.addBinding().to(RoomPages.class);
    }
}
