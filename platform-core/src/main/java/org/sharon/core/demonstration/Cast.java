package org.sharon.core.demonstration;

import java.util.List;
import org.sharon.core.web.Role;

/** Who lives and works in the demonstration. All of it is invented. */
final class Cast {

    static final String ELDERBROOK = "elderbrook";
    static final String MARLPIT = "marlpit-vale";

    /**
     * One person.
     *
     * @param keys for members: the keys they hold; for staff: the services they serve
     */
    record Person(
            String trust,
            Role role,
            String service,
            String nickname,
            String avatar,
            List<String> keys) {

        boolean isStaff() {
            return !role.isMember();
        }
    }

    static final List<Person> PEOPLE =
            List.of(
                    member("Quiet Wren", "robin", "anorexia"),
                    member("Slow River", "ripples", "anorexia", "recovered"),
                    member("Night Otter", "otter", "anorexia"),
                    member("Kind Thistle", "hare", "anorexia"),
                    member("Paper Boat", "sea", "bulimia"),
                    member("Low Tide", "whale", "bulimia"),
                    member("Grey Pebble", "pebbles", "binge-eating"),
                    member("Early Train", "sunrise", "binge-eating"),
                    member("Copper Leaf", "fern", "osfed-arfid"),
                    member("Plain Acorn", "hills", "osfed-arfid"),
                    new Person(
                            ELDERBROOK,
                            Role.PEER_MODERATOR,
                            "eating-disorders",
                            "Hopeful Oak",
                            "forest",
                            List.of("anorexia", "recovered")),
                    parent("Paper Lantern", "moth", "expecting"),
                    parent("Round Loaf", "bee", "expecting"),
                    parent("Small Hours", "moon", "newborn"),
                    parent("Warm Cup", "hedgehog", "newborn"),
                    parent("Second Sock", "quilt", "months-3-12"),
                    parent("Slow Porridge", "snail", "months-3-12"),
                    parent("Soft Rain", "rain", "loss"),
                    parent("Still Harbour", "island", "loss"),
                    parent("Long Corridor", "lighthouse", "birth-trauma"),
                    parent("Tin Whistle", "owl", "birth-trauma"),
                    parent("Spare Key", "tortoise", "partners"),
                    parent("Open Gate", "fox", "partners"),
                    staff(ELDERBROOK, Role.CLINICIAN, "rowan", "eating-disorders"),
                    staff(ELDERBROOK, Role.CLINICIAN, "hazel", "perinatal"),
                    staff(ELDERBROOK, Role.SERVICE_LEAD, "linden", "eating-disorders", "perinatal"),
                    staff(ELDERBROOK, Role.TRUST_ADMINISTRATOR, "cedar"),
                    staff(ELDERBROOK, Role.CLINICAL_SAFETY_OFFICER, "juniper"),
                    new Person(
                            MARLPIT,
                            Role.MEMBER,
                            "eating-disorders",
                            "Blue Kettle",
                            "lighthouse",
                            List.of("anorexia")),
                    new Person(
                            MARLPIT,
                            Role.MEMBER,
                            "perinatal",
                            "Woolly Hat",
                            "quilt",
                            List.of("newborn")),
                    staff(MARLPIT, Role.CLINICIAN, "alder", "eating-disorders", "perinatal"),
                    staff(MARLPIT, Role.TRUST_ADMINISTRATOR, "aspen"),
                    staff(MARLPIT, Role.CLINICAL_SAFETY_OFFICER, "willow"));

    private Cast() {}

    /** Whether somebody here knows the service. */
    static boolean hasService(String service) {
        return PEOPLE.stream()
                .anyMatch(
                        person ->
                                person.service().equals(service)
                                        || (person.isStaff() && person.keys().contains(service)));
    }

    private static Person member(String nickname, String avatar, String... keys) {
        return new Person(
                ELDERBROOK, Role.MEMBER, "eating-disorders", nickname, avatar, List.of(keys));
    }

    private static Person parent(String nickname, String avatar, String... keys) {
        return new Person(ELDERBROOK, Role.MEMBER, "perinatal", nickname, avatar, List.of(keys));
    }

    private static Person staff(String trust, Role role, String nickname, String... services) {
        return new Person(trust, role, "", nickname, "team", List.of(services));
    }
}
