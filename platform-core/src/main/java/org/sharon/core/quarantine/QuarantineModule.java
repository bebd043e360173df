package org.sharon.core.quarantine;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.plugins.ServiceListener;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.RouteGroup;

/** Quarantines: their rows, and the page where an administrator ends one. */
public final class QuarantineModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(QuarantineStore.class).in(Scopes.SINGLETON);
        bind(Quarantines.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), ServiceListener.class)
                .addBinding()
                .to(Quarantines.class);
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(HealthPages.class);
        Multibinder.newSetBinder(binder(), HomePart.class).addBinding().to(QuarantineNotes.class);
    }
}
