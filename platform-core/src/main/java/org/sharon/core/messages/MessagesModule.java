package org.sharon.core.messages;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.conversations.ThreadBook;
import org.sharon.core.web.RouteGroup;

/** Messages between members. */
public final class MessagesModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(TalkStore.class).in(Scopes.SINGLETON);
        bind(Acquaintance.class).in(Scopes.SINGLETON);
        bind(Messages.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), ThreadBook.class).addBinding().to(TalkBook.class);
        var routes = Multibinder.newSetBinder(binder(), RouteGroup.class);
        routes.addBinding().to(MessagePages.class);
        routes.addBinding().to(RequestPages.class);
        routes.addBinding().to(OpeningPages.class);
    }
}
