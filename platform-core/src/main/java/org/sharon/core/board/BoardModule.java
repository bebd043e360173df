package org.sharon.core.board;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.notices.NoticeOffer;
import org.sharon.core.web.RouteGroup;

/** The notice board. */
public final class BoardModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(BoardStore.class).in(Scopes.SINGLETON);
        bind(Audiences.class).in(Scopes.SINGLETON);
        bind(Board.class).in(Scopes.SINGLETON);
        bind(BoardDesk.class).in(Scopes.SINGLETON);
        bind(BoardTeller.class).in(Scopes.SINGLETON);
        Multibinder<RouteGroup> routes = Multibinder.newSetBinder(binder(), RouteGroup.class);
        routes.addBinding().to(BoardPages.class);
        routes.addBinding().to(BoardDeskPages.class);
        Multibinder.newSetBinder(binder(), NoticeOffer.class).addBinding().to(Board.class);
    }
}
