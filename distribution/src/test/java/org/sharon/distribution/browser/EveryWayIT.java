package org.sharon.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page, in every state that {@link Visits} knows, in the ways in which people see pages: on a
 * small phone or at 400 % (which is 320 wide), there also with larger text and with more room
 * between words, on a phone, a tablet and a desktop, by day and by night, and without scripts.
 * Takes pictures of all of them, into {@code target/gallery}.
 *
 * <p>Takes long, so it runs with {@code -Pfull}, or alone with {@code -Pgallery}.
 */
@Tag("full")
@ExtendWith(BuildingKeeper.class)
class EveryWayIT {

    private static final int HEIGHT = 844;

    /** WCAG 2.2, 1.4.10: no wider than 320, which is also 1280 at 400 %. */
    private static final int NARROWEST = 320;

    private static final List<Integer> WIDTHS = List.of(NARROWEST, 390, 768, 1280);
    private static final List<Integer> LOOKED_AT = List.of(768, 1280);

    @TestFactory
    Stream<DynamicTest> isInOrder(Building building) {
        ValidHtml html = new ValidHtml(Path.of("target", "pages").toAbsolutePath());
        Gallery gallery = new Gallery(Path.of("target", "gallery"));
        AtomicInteger number = new AtomicInteger();
        Tab tab = building.desktop(1280, HEIGHT);
        Tab plain = building.phoneWithoutScript();
        Stream<DynamicTest> visits =
                Visits.all(new Furniture(building)).stream()
                        .map(
                                visit ->
                                        DynamicTest.dynamicTest(
                                                visit.toString(),
                                                () -> {
                                                    String name = name(visit, number);
                                                    try {
                                                        look(tab, visit, name, html, gallery);
                                                        withoutScript(plain, visit, tab);
                                                    } finally {
                                                        tab.forget();
                                                        plain.forget();
                                                    }
                                                }));
        DynamicTest all =
                DynamicTest.dynamicTest(
                        "each of them is valid HTML",
                        () -> {
                            gallery.write();
                            assertThat(html.kept()).isPositive();
                            assertThat(html.errors()).isEmpty();
                        });
        return Stream.concat(visits, Stream.of(all))
                .onClose(
                        () -> {
                            tab.close();
                            plain.close();
                        });
    }

    private static String name(Visit visit, AtomicInteger number) {
        String words = visit.toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return "%03d%s".formatted(number.incrementAndGet(), words);
    }

    private static void look(Tab tab, Visit visit, String name, ValidHtml html, Gallery gallery) {
        tab.page().setViewportSize(1280, HEIGHT);
        visit.way().accept(visit.begin(tab));
        html.keep(name, tab.answer().text());
        for (int width : WIDTHS) {
            tab.page().setViewportSize(width, HEIGHT);
            PageCheck.fits(tab, width);
            if (LOOKED_AT.contains(width)) {
                PageCheck.breaksNoRuleOfAccess(tab);
            }
            take(tab, gallery, visit, name, width, ColorScheme.LIGHT);
        }
        tab.page().setViewportSize(390, HEIGHT);
        take(tab, gallery, visit, name, 390, ColorScheme.DARK);
        tab.page().setViewportSize(NARROWEST, HEIGHT);
        Roomy.fits(tab);
        assertThat(tab.complaints()).allMatch(each -> isOnlyTheStatus(each, visit));
    }

    /** The browser complains of every page that is not 200, which some are meant not to be. */
    private static boolean isOnlyTheStatus(String complaint, Visit visit) {
        return complaint.contains("responded with a status of " + visit.status());
    }

    private static void take(
            Tab tab, Gallery gallery, Visit visit, String name, int width, ColorScheme scheme) {
        tab.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        gallery.take(tab, visit, name, width + "-" + scheme.name().toLowerCase(Locale.ROOT));
    }

    /** What another tab is at, unless that was the answer to a form, for the same person. */
    private static void withoutScript(Tab plain, Visit visit, Tab seen) {
        if (!seen.answer().request().method().equals("GET")) {
            return;
        }
        plain.context().addCookies(seen.context().cookies());
        plain.goTo(seen.place());
        assertThat(plain.answer().status()).isEqualTo(visit.status());
        assertThat(plain.page().locator("h1").count()).isEqualTo(1);
        PageCheck.fits(plain, 390);
    }
}
