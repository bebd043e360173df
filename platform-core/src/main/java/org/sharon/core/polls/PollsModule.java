package org.sharon.core.polls;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.conversations.Polling;
import org.sharon.core.web.RouteGroup;

/** Polls in topics. */
public final class PollsModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(PollStore.class).in(Scopes.SINGLETON);
        bind(Polls.class).in(Scopes.SINGLETON);
        bind(PollCloser.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), Polling.class)
                .setBinding()
                .to(ShownPolls.class)
                .in(Scopes.SINGLETON);
        Multibinder<RouteGroup> groups = Multibinder.newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(PollPages.class);
        groups.addBinding().to(NewPollPages.class);
    }
}
