package org.sharon.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What holds for every page, whoever sees it and whatever stands on it. */
final class PageCheck {

    private static final Map<String, String> HEADERS =
            Map.of(
                    "content-security-policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                            + " font-src 'self'; connect-src 'self'; media-src 'self';"
                            + " manifest-src 'self'; worker-src 'self'; form-action 'self';"
                            + " frame-ancestors 'none'; base-uri 'none'",
                    "cache-control",
                    "no-store",
                    "x-content-type-options",
                    "nosniff",
                    "x-robots-tag",
                    "noindex, nofollow, noarchive",
                    "x-frame-options",
                    "DENY",
                    "referrer-policy",
                    "same-origin",
                    "cross-origin-opener-policy",
                    "same-origin");

    /** What a script only reads is no script. */
    private static final Pattern INLINE =
            Pattern.compile(
                    "<script(?![^>]* src=)(?! type=\"application/json\" id=\"words\">)|<style|<[^>]+ (style|on[a-z]+)=[\"']");

    /** A page that says nothing about us, for whoever looks over a shoulder. */
    private static final Set<String> WITHOUT_FRAME = Set.of("/left");

    /** Those of axe's rules, of the ones that are on, that read colours. */
    private static final List<String> ABOUT_COLOURS =
            List.of("color-contrast", "link-in-text-block");

    private PageCheck() {}

    static void isInOrder(Tab tab, int status) {
        isInOrder(tab, status, Visit.ENGLISH);
    }

    static void isInOrder(Tab tab, int status, String language) {
        Response answer = tab.answer();
        assertThat(answer.status()).as("status").isEqualTo(status);
        hasHeaders(answer);
        assertThat(INLINE.matcher(answer.text()).results().map(found -> found.group()))
                .as("inline script or style")
                .isEmpty();
        hasFrame(tab, language);
        formsAreOurs(tab);
        assertThat(tab.asked()).allMatch(address -> isOurs(tab, address));
        breaksNoRuleOfAccess(tab);
    }

    /** Nothing has to be moved sideways to be read, but for what scrolls in its own box. */
    static void fits(Tab tab, int width) {
        Object wide = tab.page().evaluate("() => document.documentElement.scrollWidth");
        assertThat(((Number) wide).intValue())
                .as("how wide the page is at " + width)
                .isLessThanOrEqualTo(width);
    }

    private static boolean isOurs(Tab tab, String address) {
        return address.startsWith(tab.origin()) || address.startsWith("data:");
    }

    private static void hasHeaders(Response answer) {
        Map<String, String> headers = answer.allHeaders();
        HEADERS.forEach((name, value) -> assertThat(headers.get(name)).as(name).isEqualTo(value));
        assertThat(headers.get("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(headers).doesNotContainKeys("content-encoding", "server", "x-powered-by");
    }

    private static void hasFrame(Tab tab, String language) {
        assertThat(tab.page().locator("h1").count()).as("h1").isEqualTo(1);
        assertThat(tab.page().title()).isNotBlank();
        assertThat(tab.page().locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(tab.page().locator("meta[name=robots]").getAttribute("content"))
                .contains("noindex");
        if (WITHOUT_FRAME.contains(tab.place())) {
            return;
        }
        assertThat(tab.page().locator("a.safety__help[href^='/help']").isVisible())
                .as("Help now")
                .isTrue();
        assertThat(tab.page().locator("a.safety__leave[href='/leave']").isVisible())
                .as("Leave this page")
                .isTrue();
    }

    private static void formsAreOurs(Tab tab) {
        Object tokens =
                tab.page()
                        .evaluate(
                                "() => [...document.querySelectorAll('form[method=post i]')].map(form =>"
                                        + " form.querySelector('input[name=form-token]')?.value ?? '')");
        assertThat((List<?>) tokens)
                .as("form tokens")
                .allMatch(token -> token.toString().matches("[A-Za-z0-9_-]{43}"));
        assertThat(((List<?>) tokens).stream().distinct().count()).isLessThanOrEqualTo(1);
    }

    /**
     * In light nothing breaks any rule. In dark nothing breaks one about colours, which are all
     * that is different there: {@link EveryPageIT} holds the style sheet to that.
     */
    static void breaksNoRuleOfAccess(Tab tab) {
        show(tab, ColorScheme.LIGHT);
        Axe axe = Axe.in(tab.page());
        assertThat(axe.all()).as("rules of access, in light").isEmpty();
        show(tab, ColorScheme.DARK);
        assertThat(axe.only(ABOUT_COLOURS)).as("rules of access, in dark").isEmpty();
    }

    private static void show(Tab tab, ColorScheme scheme) {
        tab.page()
                .emulateMedia(
                        new EmulateMediaOptions()
                                .setColorScheme(scheme)
                                .setReducedMotion(ReducedMotion.REDUCE));
    }
}
