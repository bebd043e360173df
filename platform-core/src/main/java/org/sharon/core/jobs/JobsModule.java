package org.sharon.core.jobs;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** Work of plugins on a timetable. */
public final class JobsModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Timetable.class).in(Scopes.SINGLETON);
        bind(Jobs.class).in(Scopes.SINGLETON);
    }
}
