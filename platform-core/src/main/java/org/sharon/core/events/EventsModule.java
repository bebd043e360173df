package org.sharon.core.events;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.conversations.Coming;
import org.sharon.core.notices.NoticeOffer;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.RouteGroup;

/** Events in rooms. */
public final class EventsModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(EventStore.class).in(Scopes.SINGLETON);
        bind(Events.class).in(Scopes.SINGLETON);
        bind(EventDesk.class).in(Scopes.SINGLETON);
        bind(EventTeller.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), Coming.class).setBinding().to(Events.class);
        Multibinder.newSetBinder(binder(), HomePart.class).addBinding().to(Events.class);
        Multibinder<RouteGroup> groups = Multibinder.newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(EventPages.class);
        groups.addBinding().to(EventDeskPages.class);
        Multibinder.newSetBinder(binder(), NoticeOffer.class).addBinding().to(Events.class);
    }
}
