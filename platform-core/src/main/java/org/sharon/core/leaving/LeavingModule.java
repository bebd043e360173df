package org.sharon.core.leaving;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.web.RouteGroup;

/** Taking a break, leaving, and a copy of one's own words. */
public final class LeavingModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Leaving.class).in(Scopes.SINGLETON);
        bind(OwnWords.class).in(Scopes.SINGLETON);
        Multibinder<RouteGroup> groups = Multibinder.newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(LeavePages.class);
        groups.addBinding().to(PausePages.class);
        groups.addBinding().to(CopyPages.class);
    }
}
