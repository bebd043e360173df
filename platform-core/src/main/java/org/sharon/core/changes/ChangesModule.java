package org.sharon.core.changes;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.features.SwitchListener;
import org.sharon.core.plugins.ServiceListener;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.RouteGroup;

/** What changed in somebody's rooms. */
public final class ChangesModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(ChangeStore.class).in(Scopes.SINGLETON);
        bind(Changes.class).in(Scopes.SINGLETON);
        bind(ChangeBook.class).to(Changes.class);
        OptionalBinder.newOptionalBinder(binder(), GivenReasons.class)
                .setDefault()
                .toInstance((trust, service, digest, since) -> "");
        Multibinder.newSetBinder(binder(), ServiceListener.class).addBinding().to(Changes.class);
        Multibinder.newSetBinder(binder(), SwitchListener.class)
                .addBinding()
                .to(SwitchedFeatures.class);
        Multibinder.newSetBinder(binder(), HomePart.class).addBinding().to(Changes.class);
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(ChangePages.class);
    }
}
