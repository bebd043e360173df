package org.sharon.core.houserules;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.web.RouteGroup;

/** The rules of the house. */
public final class HouseRulesModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(HouseRulesPages.class);
    }
}
