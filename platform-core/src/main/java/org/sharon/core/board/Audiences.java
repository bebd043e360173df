package org.sharon.core.board;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharon.api.features.Feature;
import org.sharon.core.features.Features;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.stages.Stage;
import org.sharon.core.trusts.EnabledService;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.Visitor;

/** For whom a member of staff may write a notice, and how that is said. */
final class Audiences {

    /**
     * A service, or a room of one.
     *
     * @param word as forms send it: {@code perinatal} or {@code perinatal/newborn}
     */
    record Place(String word, String title, String service, Optional<Room> room) {}

    private final Guard guard;
    private final Trusts trusts;
    private final Features features;

    @Inject
    Audiences(Guard guard, Trusts trusts, Features features) {
        this.guard = guard;
        this.trusts = trusts;
        this.features = features;
    }

    /** The services that this person serves and that have a board, each before its rooms. */
    List<Place> placesOf(Visitor staff) {
        List<Place> places = new ArrayList<>();
        for (EnabledService service : trusts.services(staff.trust())) {
            if (staff.services().contains(service.id())
                    && service.isOn()
                    && features.isOn(staff.trust(), service.id(), Feature.BROADCAST)) {
                String all = "Everybody in " + service.title();
                places.add(new Place(service.id(), all, service.id(), Optional.empty()));
                roomsOf(staff, service.id()).forEach(room -> places.add(place(room)));
            }
        }
        return places;
    }

    private List<Room> roomsOf(Visitor staff, String service) {
        return guard.roomsOf(staff).stream()
                .filter(room -> room.service().equals(service) && !room.isPrivate())
                .toList();
    }

    private static Place place(Room room) {
        return new Place(
                room.service() + "/" + room.slug(),
                "The room " + room.title(),
                room.service(),
                Optional.of(room));
    }

    /** "Everybody in Perinatal", "The room Newborn: people who are waiting". */
    String words(Visitor staff, Audience audience) {
        String where =
                audience.room() == null
                        ? "Everybody in " + title(staff, audience.service())
                        : guard.roomsOf(staff).stream()
                                .filter(room -> room.id() == audience.room())
                                .map(room -> "The room " + room.title())
                                .findFirst()
                                .orElse("A room that is closed");
        return where + audience.ofStage().map(Stage::people).map(each -> ": " + each).orElse("");
    }

    private String title(Visitor staff, String service) {
        Map<String, String> titles = trusts.servicesOf(staff.trust());
        return titles.getOrDefault(service, service);
    }
}
