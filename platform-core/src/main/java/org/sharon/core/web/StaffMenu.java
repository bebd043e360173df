package org.sharon.core.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pages of the staff's desk that this person may open.
 *
 * @param first what they need all day, and the page they are on
 * @param rest what stands behind "More", so that the menu takes one or two rows on a telephone
 */
public record StaffMenu(List<Item> first, List<Item> rest) {

    /** One page. */
    public record Item(String address, String name) {}

    private static final int MOST = 4;

    static StaffMenu of(Role role, String here) {
        List<Item> all = all(role);
        // "More" with one page behind it takes as much room as the page.
        int many = all.size() <= MOST + 1 ? all.size() : MOST;
        List<Item> first = new ArrayList<>(all.subList(0, many));
        List<Item> rest = new ArrayList<>(all.subList(first.size(), all.size()));
        rest.stream().filter(item -> item.address().equals(here)).findFirst().ifPresent(first::add);
        rest.removeAll(first);
        return new StaffMenu(List.copyOf(first), List.copyOf(rest));
    }

    private static List<Item> all(Role role) {
        return switch (role) {
            case MEMBER -> List.of();
            case PEER_MODERATOR ->
                    List.of(
                            new Item("/staff", "Posts to review"),
                            new Item("/staff/to-read", "Posts to read"),
                            new Item("/staff/events", "Events"),
                            new Item("/staff/training", "Training"));
            case CLINICIAN ->
                    join(
                            desk(),
                            List.of(
                                    new Item("/staff/people", "People"),
                                    new Item("/staff/invitations/new", "Invite someone")),
                            building());
            case SERVICE_LEAD ->
                    join(
                            desk(),
                            List.of(new Item("/staff/numbers", "Numbers")),
                            building(),
                            List.of(
                                    new Item("/staff/hours", "Reading hours"),
                                    new Item("/staff/features", "Features"),
                                    places()));
            case TRUST_ADMINISTRATOR ->
                    join(
                            List.of(
                                    new Item("/admin/staff", "Staff accounts"),
                                    new Item("/admin/trust", "Name and colour")),
                            plugins(),
                            List.of(places()));
            case CLINICAL_SAFETY_OFFICER -> plugins();
        };
    }

    private static List<Item> desk() {
        return List.of(
                new Item("/staff", "Duty desk"),
                new Item("/staff/to-read", "Posts to read"),
                new Item("/staff/questions", "Questions"));
    }

    private static List<Item> building() {
        return List.of(
                new Item("/staff/notices", "Notice board"),
                new Item("/staff/events", "Events"),
                new Item("/staff/nicknames", "Nicknames"),
                new Item("/staff/tags", "Hashtags"),
                new Item("/staff/library", "Library"),
                new Item("/staff/directory", "Directory"),
                new Item("/staff/living-rooms", "Living rooms"),
                new Item("/staff/surveys", "Surveys"),
                new Item("/staff/training", "Training"));
    }

    private static List<Item> plugins() {
        return List.of(
                new Item("/admin/plugins", "Services"), new Item("/admin/packs", "Packs of rules"));
    }

    private static Item places() {
        return new Item("/staff/signposts", "Other places");
    }

    @SafeVarargs
    private static List<Item> join(List<Item>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
