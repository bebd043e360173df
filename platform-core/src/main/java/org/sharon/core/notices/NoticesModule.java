package org.sharon.core.notices;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.web.NewsLookup;
import org.sharon.core.web.RouteGroup;

/** Telling people that something happened. */
public final class NoticesModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(NoticeStore.class).in(Scopes.SINGLETON);
        bind(ChoiceStore.class).in(Scopes.SINGLETON);
        bind(Quiet.class).in(Scopes.SINGLETON);
        bind(Ways.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Outlet.class);
        Multibinder.newSetBinder(binder(), NoticeOffer.class);
        bind(Notices.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), NewsLookup.class).setBinding().to(Notices.class);
        Multibinder<RouteGroup> routes = Multibinder.newSetBinder(binder(), RouteGroup.class);
        routes.addBinding().to(NoticePages.class);
        routes.addBinding().to(ChoicePages.class);
    }
}
