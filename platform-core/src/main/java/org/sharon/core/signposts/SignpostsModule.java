package org.sharon.core.signposts;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.PlacesLookup;
import org.sharon.core.web.RouteGroup;

/** Other places that can help. */
public final class SignpostsModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(ContactStore.class).in(Scopes.SINGLETON);
        bind(Signposts.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), PlacesLookup.class)
                .setBinding()
                .to(Signposts.class);
        Multibinder<RouteGroup> routes = Multibinder.newSetBinder(binder(), RouteGroup.class);
        routes.addBinding().to(SignpostPages.class);
        routes.addBinding().to(ContactPages.class);
        Multibinder.newSetBinder(binder(), HomePart.class).addBinding().to(Signposts.class);
    }
}
