package org.sharon.core.display;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.web.RouteGroup;

/** What a person chooses about how the building looks. */
public final class DisplayModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder<RouteGroup> groups = Multibinder.newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(AppPages.class);
    }
}
