package org.sharon.core.drafts;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.web.DraftShelf;
import org.sharon.core.web.RouteGroup;

/** Drafts: keeping them, and the page that lists one's own. */
public final class DraftsModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(DraftStore.class).in(Scopes.SINGLETON);
        bind(Drafts.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), DraftShelf.class).setBinding().to(Drafts.class);
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(DraftPages.class);
    }
}
