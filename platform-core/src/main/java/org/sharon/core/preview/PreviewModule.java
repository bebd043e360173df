package org.sharon.core.preview;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** What a plugin would change. */
public final class PreviewModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(People.class).to(PeopleStore.class).in(Scopes.SINGLETON);
    }
}
