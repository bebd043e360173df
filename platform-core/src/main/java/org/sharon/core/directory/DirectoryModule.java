package org.sharon.core.directory;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.reports.Reportable;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.RouteGroup;

/** Who else supports people. */
public final class DirectoryModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(DirectoryStore.class).in(Scopes.SINGLETON);
        bind(Directory.class).in(Scopes.SINGLETON);
        Multibinder<RouteGroup> routes = Multibinder.newSetBinder(binder(), RouteGroup.class);
        routes.addBinding().to(DirectoryPages.class);
        routes.addBinding().to(DirectoryDeskPages.class);
        Multibinder.newSetBinder(binder(), Reportable.class).addBinding().to(ReportedEntries.class);
        Multibinder.newSetBinder(binder(), HomePart.class).addBinding().to(Directory.class);
    }
}
