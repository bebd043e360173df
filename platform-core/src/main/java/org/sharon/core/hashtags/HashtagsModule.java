package org.sharon.core.hashtags;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.conversations.Appeared;
import org.sharon.core.conversations.WordLinks;
import org.sharon.core.web.RouteGroup;

/** Hashtags, and what rooms talk about. */
public final class HashtagsModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(TagStore.class).in(Scopes.SINGLETON);
        bind(Hashtags.class).in(Scopes.SINGLETON);
        bind(Tagging.class).in(Scopes.SINGLETON);
        bind(TagDesk.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), WordLinks.class).setBinding().to(Hashtags.class);
        Multibinder.newSetBinder(binder(), Appeared.class).addBinding().to(Tagging.class);
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(TagPages.class);
    }
}
