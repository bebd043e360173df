package org.sharon.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page of the live router, in every state that {@link Visits} knows, is looked at: headers,
 * frame, forms, requests, and the rules of access in light and in dark.
 */
@ExtendWith(BuildingKeeper.class)
class EveryPageIT {

    /** Not pages, but what stands on one or leads to one. */
    private static final Set<String> FILES =
            Set.of(
                    "/library/:service/:item/media",
                    "/library/:service/:item/captions",
                    "/library/:service/by-team/:number/media",
                    "/library/:service/by-team/:number/captions",
                    "/staff/library/:id/media",
                    "/staff/library/:id/captions",
                    "/rooms/:slug/pictures/:word",
                    "/rooms/:slug/events/:id/meeting.ics",
                    "/rooms/:slug/topics/:id/page",
                    "/app.webmanifest",
                    "/plain.webmanifest");

    @Test
    void hasAVisitForEveryPageThatTheRouterLists(Building building) {
        Set<String> visited =
                Visits.all(new Furniture(building)).stream()
                        .map(Visit::route)
                        .collect(Collectors.toSet());

        assertThat(pagesOf(building))
                .as("pages of the live router without a visit: add them to Visits")
                .isSubsetOf(visited);
    }

    @TestFactory
    Stream<DynamicTest> isInOrder(Building building) {
        List<String> pages = pagesOf(building);
        return Visits.all(new Furniture(building)).stream()
                .filter(visit -> pages.contains(visit.route()))
                .map(
                        visit ->
                                DynamicTest.dynamicTest(
                                        visit.toString(), () -> look(building, visit)));
    }

    private static List<String> pagesOf(Building building) {
        return building.routes().stream()
                .filter(route -> route.method().equals("GET"))
                .filter(route -> !route.path().startsWith("/admin/api/"))
                .filter(route -> !FILES.contains(route.path()))
                .map(Building.Route::path)
                .toList();
    }

    private static void look(Building building, Visit visit) {
        try (Tab tab = building.phone()) {
            visit.way().accept(visit.begin(tab));

            PageCheck.isInOrder(tab, visit.status(), visit.language());
        }
    }
}
