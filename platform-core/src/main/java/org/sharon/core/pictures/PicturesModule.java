package org.sharon.core.pictures;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** Pictures beside posts. */
public final class PicturesModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(PictureStore.class).in(Scopes.SINGLETON);
        bind(Pictures.class).in(Scopes.SINGLETON);
    }
}
