package org.sharon.core.unread;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.web.RouteGroup;

/** Posts that are to be read. */
public final class UnreadModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(ReadMarks.class).in(Scopes.SINGLETON);
        bind(UnreadStore.class).in(Scopes.SINGLETON);
        bind(Unread.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(UnreadPages.class);
    }
}
