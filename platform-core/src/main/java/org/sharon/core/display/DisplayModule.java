package org.sharon.core.display;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.web.DisplayLookup;
import org.sharon.core.web.RouteGroup;

/** What a person chooses about how the building looks. */
public final class DisplayModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(DisplayStore.class).in(Scopes.SINGLETON);
        bind(Displays.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), DisplayLookup.class)
                .setBinding()
                .to(Displays.class);
        Multibinder<RouteGroup> groups = Multibinder.newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(AppPages.class);
        groups.addBinding().to(DisplayPages.class);
        groups.addBinding().to(LanguagePages.class);
    }
}
