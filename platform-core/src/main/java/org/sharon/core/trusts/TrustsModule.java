package org.sharon.core.trusts;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.TrustLookup;

/** Trusts: their names, colours and hours, and the pages that change them. */
public final class TrustsModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(TrustStore.class).in(Scopes.SINGLETON);
        bind(Trusts.class).in(Scopes.SINGLETON);
        bind(TrustLookup.class).to(Trusts.class);
        Multibinder<RouteGroup> groups = Multibinder.newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(HoursPages.class);
        groups.addBinding().to(TrustPages.class);
    }
}
