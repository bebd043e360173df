package org.sharon.core.messages;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.conversations.ThreadBook;
import org.sharon.core.notices.NoticeOffer;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.RouteGroup;

/** Messages between members. */
public final class MessagesModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(TalkStore.class).in(Scopes.SINGLETON);
        bind(Acquaintance.class).in(Scopes.SINGLETON);
        bind(Messages.class).in(Scopes.SINGLETON);
        bind(GroupStore.class).in(Scopes.SINGLETON);
        bind(GroupDoor.class).in(Scopes.SINGLETON);
        bind(Groups.class).in(Scopes.SINGLETON);
        var books = Multibinder.newSetBinder(binder(), ThreadBook.class);
        books.addBinding().to(TalkBook.class);
        books.addBinding().to(GroupBook.class);
        var routes = Multibinder.newSetBinder(binder(), RouteGroup.class);
        routes.addBinding().to(GroupPages.class);
        routes.addBinding().to(MessagePages.class);
        routes.addBinding().to(RequestPages.class);
        routes.addBinding().to(OpeningPages.class);
        Multibinder.newSetBinder(binder(), HomePart.class).addBinding().to(Messages.class);
        Multibinder.newSetBinder(binder(), NoticeOffer.class).addBinding().to(Messages.class);
    }
}
