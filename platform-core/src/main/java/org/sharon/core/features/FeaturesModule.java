package org.sharon.core.features;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.web.RouteGroup;

/** Shared features: which are on, and the page that switches them. */
public final class FeaturesModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(SwitchStore.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), SwitchListener.class);
        bind(Features.class);
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(FeaturePages.class);
    }
}
