package org.sharon.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
                    "/session",
                    "/app.webmanifest",
                    "/plain.webmanifest");

    /** The rules of a style sheet that hold in the dark. */
    private static final Pattern DARK =
            Pattern.compile(
                    "@media \\(prefers-color-scheme: ?dark\\) ?\\{((?:[^{}]*\\{[^{}]*\\})*)\\s*\\}");

    private static final Pattern INSIDE = Pattern.compile("\\{([^{}]*)\\}");

    /** A name for a colour, or for a shadow of one. */
    private static final Predicate<String> COLOUR =
            Pattern.compile("--[a-z-]+: ?(#[0-9a-f]{3,8}|0 1px 2px rgb\\([^()]*\\))")
                    .asMatchPredicate();

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

    /** Else it would not be enough to ask about colours only when pages are dark. */
    @Test
    void changesNothingButColoursInTheDark(Building building) {
        PlainVisitor visitor = building.visitor();
        String sheet =
                visitor.get(visitor.get("/").find("href=\"(/assets/app\\.[^\"]+css)")).body();
        List<String> dark = DARK.matcher(sheet).results().map(found -> found.group(1)).toList();

        assertThat(dark).isNotEmpty().hasSize(sheet.split("prefers-color-scheme", -1).length - 1);
        assertThat(dark.stream().flatMap(EveryPageIT::declarations)).isNotEmpty().allMatch(COLOUR);
    }

    private static Stream<String> declarations(String rules) {
        return INSIDE.matcher(rules)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(";")))
                .map(String::strip)
                .filter(each -> !each.isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> isInOrder(Building building) {
        List<String> pages = pagesOf(building);
        Tab tab = building.phone();
        return Visits.all(new Furniture(building)).stream()
                .filter(visit -> pages.contains(visit.route()))
                .map(visit -> DynamicTest.dynamicTest(visit.toString(), () -> look(tab, visit)))
                .onClose(tab::close);
    }

    private static List<String> pagesOf(Building building) {
        return building.routes().stream()
                .filter(route -> route.method().equals("GET"))
                .filter(route -> !route.path().startsWith("/admin/api/"))
                .filter(route -> !FILES.contains(route.path()))
                .map(Building.Route::path)
                .toList();
    }

    private static void look(Tab tab, Visit visit) {
        try {
            visit.way().accept(visit.begin(tab));

            PageCheck.isInOrder(tab, visit.status(), visit.language());
        } finally {
            tab.forget();
        }
    }
}
