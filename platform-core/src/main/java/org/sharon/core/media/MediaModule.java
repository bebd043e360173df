package org.sharon.core.media;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.web.RouteGroup;

/** What teams give their members to read, watch and hear. */
public final class MediaModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(MediaStore.class).in(Scopes.SINGLETON);
        bind(MediaFiles.class).in(Scopes.SINGLETON);
        bind(MediaShelf.class).in(Scopes.SINGLETON);
        bind(MediaDesk.class).in(Scopes.SINGLETON);
        bind(MediaBytes.class).in(Scopes.SINGLETON);
        Multibinder<RouteGroup> routes = Multibinder.newSetBinder(binder(), RouteGroup.class);
        routes.addBinding().to(MediaDeskPages.class);
        routes.addBinding().to(MediaItemPages.class);
        routes.addBinding().to(GivenPages.class);
    }
}
