package org.sharon.core.rooms;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.features.SwitchListener;
import org.sharon.core.plugins.ServiceListener;
import org.sharon.core.web.RoomDoor;

/** Rooms: who may enter, who holds which key. */
public final class RoomsModule extends AbstractModule {

    @Override
    protected void configure() {
        // Rooms ask which features are on, also where nobody listens to switches.
        Multibinder.newSetBinder(binder(), SwitchListener.class);
        bind(RoomStore.class).in(Scopes.SINGLETON);
        bind(SwitchedOff.class).in(Scopes.SINGLETON);
        bind(Guard.class).in(Scopes.SINGLETON);
        bind(Doors.class).in(Scopes.SINGLETON);
        bind(RoomDoor.class).to(Guard.class);
        bind(KeyRing.class).in(Scopes.SINGLETON);
        bind(RoomVisits.class).in(Scopes.SINGLETON);
        bind(Rooms.class).in(Scopes.SINGLETON);
        bind(RoomKeeper.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), ServiceListener.class).addBinding().to(RoomKeeper.class);
    }
}
