package org.sharon.core.people;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.notices.Outlet;
import org.sharon.core.web.DisplayLookup;
import org.sharon.core.web.DraftShelf;
import org.sharon.core.web.OwnChoice;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.VisitorLookup;

/** People: accounts, the door, sessions. */
public final class PeopleModule extends AbstractModule {

    @Override
    protected void configure() {
        OptionalBinder.newOptionalBinder(binder(), DraftShelf.class)
                .setDefault()
                .toInstance(DraftShelf.NONE);
        OptionalBinder.newOptionalBinder(binder(), DisplayLookup.class)
                .setDefault()
                .toInstance(DisplayLookup.NONE);
        bind(AccountStore.class).in(Scopes.SINGLETON);
        bind(Accounts.class).in(Scopes.SINGLETON);
        bind(Passwords.class).in(Scopes.SINGLETON);
        bind(SessionStore.class).in(Scopes.SINGLETON);
        bind(Sessions.class).in(Scopes.SINGLETON);
        bind(VisitorLookup.class).to(Sessions.class);
        bind(Tries.class).in(Scopes.SINGLETON);
        bind(SignIn.class).in(Scopes.SINGLETON);
        bind(StepUp.class).in(Scopes.SINGLETON);
        bind(InvitationStore.class).in(Scopes.SINGLETON);
        bind(Invitations.class).in(Scopes.SINGLETON);
        bind(Departures.class).in(Scopes.SINGLETON);
        bind(Registrations.class).in(Scopes.SINGLETON);
        bind(GivenNicknames.class).in(Scopes.SINGLETON);
        bind(DrawnNicknames.class).in(Scopes.SINGLETON);
        bind(WantedNicknames.class).in(Scopes.SINGLETON);
        bind(Nicknames.class).in(Scopes.SINGLETON);
        bind(Members.class).in(Scopes.SINGLETON);
        bind(PasswordCodes.class).in(Scopes.SINGLETON);
        bind(StaffAccounts.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), NicknameGate.class)
                .setDefault()
                .toInstance((trust, service, nickname) -> false);
        // Whoever is given another nickname is told; ways out of the building may be added.
        Multibinder.newSetBinder(binder(), Outlet.class);
        Multibinder.newSetBinder(binder(), OwnChoice.class);
        Multibinder<RouteGroup> groups = Multibinder.newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(SignInPages.class);
        groups.addBinding().to(SessionPages.class);
        groups.addBinding().to(RegisterPages.class);
        groups.addBinding().to(InvitationPages.class);
        groups.addBinding().to(NicknamePages.class);
        groups.addBinding().to(PeoplePages.class);
        groups.addBinding().to(LeftPages.class);
        groups.addBinding().to(IdentityPages.class);
        groups.addBinding().to(NewPasswordPages.class);
        groups.addBinding().to(MePages.class);
        groups.addBinding().to(MyPasswordPages.class);
        groups.addBinding().to(StaffPages.class);
    }
}
