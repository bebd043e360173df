package org.sharon.core.manners;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.conversations.ReadFirst;
import org.sharon.core.conversations.ThreadBook;
import org.sharon.core.web.RouteGroup;

/** What is agreed in living rooms. */
public final class MannersModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(MannerStore.class).in(Scopes.SINGLETON);
        bind(Manners.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), ThreadBook.class).addBinding().to(Manners.class);
        OptionalBinder.newOptionalBinder(binder(), ReadFirst.class).setBinding().to(Manners.class);
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(MannerPages.class);
    }
}
