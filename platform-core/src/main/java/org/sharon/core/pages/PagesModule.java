package org.sharon.core.pages;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.RouteGroup;

/** The pages that plugins bring. */
public final class PagesModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Pseudonyms.class).in(Scopes.SINGLETON);
        bind(PageMap.class).in(Scopes.SINGLETON);
        bind(FormReader.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(PluginPages.class);
        Multibinder.newSetBinder(binder(), HomePart.class).addBinding().to(PageMap.class);
    }
}
