package org.sharon.core.hooks;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import org.sharon.core.conversations.PostHooks;
import org.sharon.core.rooms.KeyNews;

/** What plugins are asked and told. */
public final class HooksModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(PluginHooks.class).in(Scopes.SINGLETON);
        bind(PostHooks.class).to(PluginHooks.class);
        bind(KeyNews.class).to(PluginHooks.class);
    }
}
