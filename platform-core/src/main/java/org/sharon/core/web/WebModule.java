package org.sharon.core.web;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;

/** Pages and sockets. */
public final class WebModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(WebServer.class).in(Scopes.SINGLETON);
        bind(Readiness.class).in(Scopes.SINGLETON);
        bind(Assets.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), RouteGroup.class);
        Multibinder.newSetBinder(binder(), HomePart.class);
        OptionalBinder.newOptionalBinder(binder(), PlacesLookup.class)
                .setDefault()
                .toInstance(PlacesLookup.NONE);
        OptionalBinder.newOptionalBinder(binder(), NewsLookup.class)
                .setDefault()
                .toInstance(NewsLookup.NONE);
        OptionalBinder.newOptionalBinder(binder(), DisplayLookup.class)
                .setDefault()
                .toInstance(DisplayLookup.NONE);
        OptionalBinder.newOptionalBinder(binder(), DraftShelf.class)
                .setDefault()
                .toInstance(DraftShelf.NONE);
        OptionalBinder.newOptionalBinder(binder(), DevelopmentNote.class)
                .setDefault()
                .toInstance(DevelopmentNote.NONE);
    }
}
