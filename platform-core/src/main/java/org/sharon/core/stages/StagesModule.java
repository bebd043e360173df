package org.sharon.core.stages;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** Where people are on their way through a service. */
public final class StagesModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Stages.class).in(Scopes.SINGLETON);
    }
}
