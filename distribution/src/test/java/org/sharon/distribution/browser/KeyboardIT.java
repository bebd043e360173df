package org.sharon.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The Tab key alone, forwards and backwards, on the pages that people see most: it comes to
 * everything that one can use and out again at the end, and one sees where one is at each step
 * (WCAG 2.2: 2.1.1, 2.1.2, 2.4.7, 2.4.11).
 */
@Tag("full")
@ExtendWith(BuildingKeeper.class)
class KeyboardIT {

    /** How often one may press in a player or a field for a date before it counts as a trap. */
    private static final int LONGEST_STAY = 20;

    /** What one can come to. Of a group of choices that is one. */
    private static final String PREPARE =
            """
            () => {
                const usable = 'a[href], button, input, select, textarea, summary, audio[controls],'
                    + ' video[controls], [tabindex]';
                const group = (it) => it.type === 'radio' ? it.form?.action + it.name : it;
                const look = (it) => JSON.stringify([it, it.parentElement, it.nextElementSibling]
                    .filter(Boolean)
                    .flatMap((each) => [null, '::before', '::after'].map((part) => {
                        const style = getComputedStyle(each, part);
                        return [style.outlineStyle, style.outlineWidth, style.outlineColor,
                            style.boxShadow, style.backgroundColor, style.color,
                            style.borderTopColor, style.borderTopWidth];
                    })));
                const covered = (it) => {
                    const box = it.getBoundingClientRect();
                    const boxes = [...it.getClientRects(), box];
                    return !boxes.some((each) => [0.1, 0.5, 0.9].some((x) => [0.2, 0.5, 0.8].some((y) => {
                        const top = document.elementFromPoint(
                            each.left + x * each.width, each.top + y * each.height);
                        return top && (it.contains(top)
                            || it.labels && [...it.labels].some((label) => label.contains(top)));
                    })));
                };
                const name = (it) => it.outerHTML.replace(/\\s+/g, ' ').slice(0, 160);
                const steps = [];
                window.keys = {
                    step: () => {
                        const it = document.activeElement;
                        if (!it || it === document.body || it === document.documentElement) return 'out';
                        const last = steps.at(-1);
                        if (last?.it === it) {
                            last.looks.push(look(it));
                            return 'stays';
                        }
                        if (steps.some((each) => each.it === it)) return 'again';
                        steps.push({ it, looks: [look(it)], covered: covered(it) });
                        return 'new';
                    },
                    complaints: () => {
                        document.activeElement?.blur();
                        const reached = new Set(steps.map((each) => group(each.it)));
                        return [
                            ...[...document.querySelectorAll(usable)]
                                .filter((it) => it.checkVisibility() && !it.disabled && it.tabIndex >= 0)
                                .filter((it) => it.type !== 'hidden' && !it.closest('[inert]'))
                                .filter((it) => !reached.has(group(it)))
                                .map((it) => 'not reached: ' + name(it)),
                            ...steps.filter((each) => each.covered)
                                .map((each) => 'hidden behind something: ' + name(each.it)),
                            ...steps.filter((each) => each.looks.every((one) => one === look(each.it)))
                                .map((each) => 'looks the same with the focus: ' + name(each.it)),
                        ];
                    },
                    count: () => steps.length,
                };
            }
            """;

    @ParameterizedTest(name = "{1} as {0}")
    @CsvSource({
        "'',/",
        "'',/sign-in",
        "'',/register",
        "'',/help",
        "Quiet Wren,/",
        "Quiet Wren,/rooms/anorexia",
        "Quiet Wren,TOPIC",
        "Quiet Wren,/rooms/anorexia/topics/new",
        "Quiet Wren,/rooms/living-anorexia",
        "Quiet Wren,/library/eating-disorders",
        "Quiet Wren,/me",
        "Quiet Wren,/me/display",
        "Quiet Wren,/search",
        "Warm Cup,/messages",
        "rowan,/staff",
        "rowan,/staff/invitations/new",
        "linden,/staff/hours",
        "cedar,/admin/plugins/perinatal"
    })
    void comesToEverythingAndShowsWhereItIs(String who, String address, Building building) {
        try (Tab tab = building.desktop()) {
            if (!who.isEmpty()) {
                tab.as(who);
            }
            tab.page()
                    .emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            if (address.startsWith("/rooms/living")) {
                tab.enter("living-anorexia");
            } else {
                tab.goTo(address.equals("TOPIC") ? topic(building, who) : address);
            }

            assertThat(complaints(tab, "Tab")).as("on a desk").isEmpty();
            assertThat((int) tab.page().evaluate("() => keys.count()")).isGreaterThan(5);
            tab.page().setViewportSize(320, 640);
            tab.page().evaluate("() => document.documentElement.classList.add('text-larger')");
            assertThat(complaints(tab, "Shift+Tab"))
                    .as("backwards on a small phone, with the largest text")
                    .isEmpty();
        }
    }

    @Test
    void wouldFindWhatIsWrong(Building building) {
        try (Tab tab = building.desktop()) {
            tab.page()
                    .setContent(
                            """
                            <style>#same:focus { outline: none } #below, #above { position: fixed; top: 200px }
                            #above { left: 0; margin: 0; width: 100vw; height: 9rem; background: white }</style>
                            <a href="#" id="same">Looks the same</a> <button id="below">Below</button>
                            <p id="above">Above</p><span id="jump" tabindex="0">Jumps</span>
                            <a href="#" id="passed">Passed over</a><a href="#" id="last">Last</a>
                            """);
            tab.page()
                    .evaluate(
                            "() => jump.onkeydown = (event) => { event.preventDefault(); last.focus(); }");

            assertThat(
                            complaints(tab, "Tab").stream()
                                    .map(each -> each.replaceAll("<.*id=|>.*", "")))
                    .containsExactly(
                            "not reached: \"passed\"",
                            "hidden behind something: \"below\"",
                            "looks the same with the focus: \"same\"");
            tab.page().evaluate("() => jump.onkeydown = (event) => event.preventDefault()");
            assertThatThrownBy(() -> complaints(tab, "Tab")).hasMessageContaining("Jumps");
        }
    }

    private static List<String> complaints(Tab tab, String key) {
        tab.page().evaluate(PREPARE);
        walk(tab, key);
        List<?> found = (List<?>) tab.page().evaluate("() => keys.complaints()");
        return found.stream().map(Object::toString).toList();
    }

    /** Until the focus leaves the page, or is where it has been. */
    private static void walk(Tab tab, String key) {
        int stays = 0;
        while (true) {
            tab.page().keyboard().press(key);
            String step = (String) tab.page().evaluate("() => keys.step()");
            if (step.equals("out") || step.equals("again")) {
                return;
            }
            stays = step.equals("stays") ? stays + 1 : 0;
            assertThat(stays)
                    .as(() -> "steps at " + tab.page().evaluate("document.activeElement.outerHTML"))
                    .isLessThan(LONGEST_STAY);
        }
    }

    private static String topic(Building building, String who) {
        return new Furniture(building).topic(who, "anorexia");
    }
}
