package org.sharon.core.search;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.conversations.Rewording;
import org.sharon.core.web.RouteGroup;

/** Looking for posts. */
public final class SearchModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(WordIndex.class).in(Scopes.SINGLETON);
        bind(Indexer.class).in(Scopes.SINGLETON);
        bind(SearchStore.class).in(Scopes.SINGLETON);
        bind(Search.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), Rewording.class)
                .setBinding()
                .to(WordIndex.class);
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(SearchPages.class);
    }
}
