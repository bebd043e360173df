package org.sharon.core.home;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.web.RouteGroup;

/** The start page. */
public final class HomeModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(HomePages.class);
    }
}
