package org.sharon.core.library;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.reports.Reportable;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.RouteGroup;

/** Library, television and podcasts of a service. */
public final class LibraryModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Library.class).in(Scopes.SINGLETON);
        bind(Files.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(LibraryPages.class);
        Multibinder.newSetBinder(binder(), Reportable.class).addBinding().to(ReportedItems.class);
        Multibinder.newSetBinder(binder(), HomePart.class).addBinding().to(Library.class);
    }
}
