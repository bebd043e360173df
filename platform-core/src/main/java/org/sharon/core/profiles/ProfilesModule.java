package org.sharon.core.profiles;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.conversations.Appeared;
import org.sharon.core.conversations.PageDoor;
import org.sharon.core.notices.NoticeOffer;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.OwnChoice;
import org.sharon.core.web.RouteGroup;

/** The pages of members, and what staff decide about their words. */
public final class ProfilesModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(ProfileStore.class).in(Scopes.SINGLETON);
        bind(Profiles.class).in(Scopes.SINGLETON);
        bind(WallStore.class).in(Scopes.SINGLETON);
        bind(Walls.class).in(Scopes.SINGLETON);
        bind(Milestones.class).in(Scopes.SINGLETON);
        bind(MemoryStore.class).in(Scopes.SINGLETON);
        bind(Memories.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), PageDoor.class)
                .setBinding()
                .to(WallDoor.class)
                .in(Scopes.SINGLETON);
        Multibinder<HomePart> home = Multibinder.newSetBinder(binder(), HomePart.class);
        home.addBinding().to(Memories.class);
        home.addBinding().to(OwnPages.class);
        bind(PageWords.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Appeared.class).addBinding().to(WallNews.class);
        Multibinder<RouteGroup> groups = Multibinder.newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(ProfilePages.class);
        groups.addBinding().to(MyProfilePages.class);
        groups.addBinding().to(CheckPages.class);
        groups.addBinding().to(WallPages.class);
        groups.addBinding().to(TimelinePages.class);
        Multibinder.newSetBinder(binder(), NoticeOffer.class).addBinding().to(Walls.class);
        Multibinder.newSetBinder(binder(), OwnChoice.class).addBinding().to(PageChoices.class);
    }
}
