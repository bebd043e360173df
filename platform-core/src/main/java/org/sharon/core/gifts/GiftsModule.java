package org.sharon.core.gifts;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.notices.NoticeOffer;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.RouteGroup;

/** Gifts between members. */
public final class GiftsModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(GiftStore.class).in(Scopes.SINGLETON);
        bind(GiftDesk.class).in(Scopes.SINGLETON);
        bind(Gifts.class).in(Scopes.SINGLETON);
        Multibinder<RouteGroup> groups = Multibinder.newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(GivePages.class);
        groups.addBinding().to(GiftPages.class);
        groups.addBinding().to(GiftDeskPages.class);
        Multibinder.newSetBinder(binder(), HomePart.class).addBinding().to(Gifts.class);
        Multibinder.newSetBinder(binder(), NoticeOffer.class).addBinding().to(Gifts.class);
    }
}
