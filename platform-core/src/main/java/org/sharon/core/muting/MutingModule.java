package org.sharon.core.muting;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.conversations.Folding;
import org.sharon.core.web.RouteGroup;

/** What each person would rather not read. */
public final class MutingModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(MuteStore.class).in(Scopes.SINGLETON);
        bind(Mutes.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), Folding.class).setBinding().to(Mutes.class);
        var routes = Multibinder.newSetBinder(binder(), RouteGroup.class);
        routes.addBinding().to(BlockPages.class);
        routes.addBinding().to(MutedPages.class);
    }
}
