package org.sharon.core.conversations;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.notices.NoticeOffer;
import org.sharon.core.web.RouteGroup;

/** Posts: the one way they take, and the pages of forums, blogs and walls. */
public final class ConversationsModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Hints.class).in(Scopes.SINGLETON);
        bind(PostStore.class).in(Scopes.SINGLETON);
        bind(PostCount.class).to(PostStore.class);
        bind(PostInserts.class).in(Scopes.SINGLETON);
        bind(PostChanges.class).in(Scopes.SINGLETON);
        bind(ReplyNews.class).in(Scopes.SINGLETON);
        bind(Appearances.class).in(Scopes.SINGLETON);
        bind(Writer.class).in(Scopes.SINGLETON);
        bind(Hearing.class).in(Scopes.SINGLETON);
        bind(Posts.class).in(Scopes.SINGLETON);
        bind(CareTeam.class).in(Scopes.SINGLETON);
        bind(SeenPosts.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), Folding.class)
                .setDefault()
                .toInstance(Folding.NONE);
        OptionalBinder.newOptionalBinder(binder(), Support.class)
                .setDefault()
                .toInstance(Support.NONE);
        OptionalBinder.newOptionalBinder(binder(), Rewording.class)
                .setDefault()
                .toInstance(Rewording.UNNOTICED);
        OptionalBinder.newOptionalBinder(binder(), ReadFirst.class)
                .setDefault()
                .toInstance(ReadFirst.NOWHERE);
        OptionalBinder.newOptionalBinder(binder(), WordLinks.class)
                .setDefault()
                .toInstance(WordLinks.NONE);
        OptionalBinder.newOptionalBinder(binder(), Coming.class)
                .setDefault()
                .toInstance(Coming.NONE);
        OptionalBinder.newOptionalBinder(binder(), Polling.class)
                .setDefault()
                .toInstance(Polling.NONE);
        OptionalBinder.newOptionalBinder(binder(), KnownNames.class)
                .setDefault()
                .toInstance(KnownNames.NONE);
        OptionalBinder.newOptionalBinder(binder(), PageDoor.class)
                .setDefault()
                .toInstance(PageDoor.NONE);
        Multibinder.newSetBinder(binder(), Committed.class);
        Multibinder.newSetBinder(binder(), Appeared.class);
        Multibinder.newSetBinder(binder(), ThreadBook.class);
        bind(ThreadBooks.class).in(Scopes.SINGLETON);
        bind(OnPages.class).in(Scopes.SINGLETON);
        bind(PagePosts.class).in(Scopes.SINGLETON);
        bind(TopicStore.class).in(Scopes.SINGLETON);
        bind(TopicReader.class).in(Scopes.SINGLETON);
        bind(TopicVisits.class).in(Scopes.SINGLETON);
        bind(Quotes.class).in(Scopes.SINGLETON);
        bind(OwnPosts.class).in(Scopes.SINGLETON);
        bind(BlogDesk.class).in(Scopes.SINGLETON);
        bind(AuthorShelf.class).in(Scopes.SINGLETON);
        bind(ForumPages.class).in(Scopes.SINGLETON);
        var routes = Multibinder.newSetBinder(binder(), RouteGroup.class);
        routes.addBinding().to(ForumPages.class);
        routes.addBinding().to(TopicPages.class);
        routes.addBinding().to(FollowPages.class);
        routes.addBinding().to(PicturePages.class);
        routes.addBinding().to(OwnPostPages.class);
        Multibinder.newSetBinder(binder(), NoticeOffer.class).addBinding().to(CommentOffer.class);
    }
}
