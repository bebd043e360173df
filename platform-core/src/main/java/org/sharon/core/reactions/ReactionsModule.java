package org.sharon.core.reactions;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.conversations.Support;
import org.sharon.core.web.RouteGroup;

/** Signs of support for posts. */
public final class ReactionsModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(ReactionStore.class).in(Scopes.SINGLETON);
        bind(Reactions.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), Support.class).setBinding().to(Reactions.class);
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(ReactionPages.class);
    }
}
