package org.sharon.core.mail;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.notices.Outlet;
import org.sharon.core.web.RouteGroup;

/** E-mails for people who asked for them. */
public final class MailModule extends AbstractModule {

    private final MailSettings settings;

    public MailModule(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void configure() {
        bind(MailSettings.class).toInstance(settings);
        bind(AddressStore.class).in(Scopes.SINGLETON);
        bind(AskStore.class).in(Scopes.SINGLETON);
        bind(QueueStore.class).in(Scopes.SINGLETON);
        bind(Addresses.class).in(Scopes.SINGLETON);
        bind(MailSender.class).in(Scopes.SINGLETON);
        bind(MailRound.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Outlet.class).addBinding().to(MailOutlet.class);
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(MailPages.class);
    }
}
