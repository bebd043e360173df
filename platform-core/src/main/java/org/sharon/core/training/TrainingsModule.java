package org.sharon.core.training;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.web.RouteGroup;

/** Training of staff: read, answered, certified. */
public final class TrainingsModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(TryStore.class).in(Scopes.SINGLETON);
        bind(Certificates.class).in(Scopes.SINGLETON);
        bind(Courses.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(TrainingPages.class);
    }
}
