package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page in somebody's browser, which shares nothing with other tabs. */
final class Tab implements AutoCloseable {

    private static final double LONGEST_WAIT = 30_000;

    private final Building building;
    private final BrowserContext context;
    private final Page page;
    private final List<String> asked = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private @Nullable Response answer;

    Tab(Building building, BrowserContext context) {
        this.building = building;
        this.context = context;
        context.setDefaultTimeout(LONGEST_WAIT);
        this.page = context.newPage();
        page.onRequest(request -> asked.add(request.url()));
        page.onResponse(
                response -> {
                    if (response.request().isNavigationRequest()) {
                        answer = response;
                    }
                });
        page.onPageError(complaints::add);
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
    }

    /** Holds this person's session from now on. */
    Tab as(String nickname) {
        return with(building.sessionOf(nickname));
    }

    Tab with(String session) {
        context.addCookies(
                List.of(
                        new Cookie("sharon", session)
                                .setUrl(building.address())
                                .setHttpOnly(true)));
        return this;
    }

    /** On a device that has been told this language. */
    Tab speaking(String language) {
        context.addCookies(List.of(new Cookie("language", language).setUrl(building.address())));
        return this;
    }

    /** As a person does it: the page, the two fields, the button. */
    Tab signIn(String nickname, String password) {
        goTo("/sign-in");
        field("Nickname").fill(nickname);
        passwordField().fill(password);
        press("Sign in");
        page.waitForURL(url -> !url.endsWith("/sign-in"));
        return this;
    }

    Page page() {
        return page;
    }

    String origin() {
        return building.address() + "/";
    }

    BrowserContext context() {
        return context;
    }

    Response goTo(String path) {
        Response response = page.navigate(path);
        if (response == null) {
            throw new AssertionError("No answer for " + path);
        }
        return response;
    }

    /** The answer that made the page one sees, be it to an address or to a form. */
    Response answer() {
        if (answer == null) {
            throw new AssertionError("Nothing was asked for yet");
        }
        return answer;
    }

    /** The path one is at. */
    String place() {
        return page.url().substring(building.address().length());
    }

    /** Every address this tab has asked for. */
    List<String> asked() {
        return asked;
    }

    /** What the browser complained of: failed scripts, refused styles. */
    List<String> complaints() {
        return complaints;
    }

    Locator main() {
        return page.locator("main");
    }

    /** Words somewhere in the page. */
    Locator words(String words) {
        return main().getByText(words).first();
    }

    Locator field(String label) {
        return main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    Locator passwordField() {
        return main().locator("input[name=password]");
    }

    Locator button(String name) {
        return main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return main().getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    void press(String button) {
        button(button).first().click();
    }

    void follow(String link) {
        link(link).first().click();
    }

    void sees(String words) {
        assertThat(words(words)).isVisible();
    }

    void isTitled(String title) {
        assertThat(page.locator("h1")).hasText(title);
    }

    void tick(String label) {
        // The design system draws the box itself and lays the true one, unseen, below the label.
        main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .setChecked(true, new Locator.SetCheckedOptions().setForce(true));
    }

    /** In a living room, live: writes into the box and sends. */
    void say(String text) {
        page.locator("[data-box]").fill(text);
        press("Send");
    }

    /** Opens a living room and returns once it is live. */
    Tab enter(String slug) {
        goTo("/rooms/" + slug);
        assertThat(page.locator("[data-here]")).not().isEmpty();
        return this;
    }

    /** The line of a living room that holds these words. */
    Locator message(String text) {
        return page.locator(".message", new Page.LocatorOptions().setHasText(text));
    }

    /** The choice among elements of those that have these words in them. */
    static Locator.LocatorOptions containing(String words) {
        return new Locator.LocatorOptions().setHasText(words);
    }

    /**
     * Leaves the page and forgets everything, as if nobody had held it yet. Chromium makes a window
     * and two processes for a new one, which takes longer than to look at most pages.
     */
    void forget() {
        // First of all whose it was: a page that is left may still want to keep something.
        context.clearCookies();
        context.clearPermissions();
        if (page.url().startsWith(origin())) {
            page.evaluate("() => sessionStorage.clear()");
        }
        page.navigate("about:blank");
        JsonObject everything = new JsonObject();
        everything.addProperty("origin", building.address());
        everything.addProperty("storageTypes", "all");
        CDPSession browser = context.newCDPSession(page);
        browser.send("Storage.clearDataForOrigin", everything);
        browser.detach();
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(null).setReducedMotion(null));
        asked.clear();
        complaints.clear();
        answer = null;
    }

    /**
     * Waits for pages that are still on their way: Chromium may never let go of one that listens
     * for being hidden, when it is closed between a form and its answer.
     */
    @Override
    public void close() {
        context.pages().forEach(Tab::arrive);
        context.close();
    }

    private static void arrive(Page page) {
        try {
            page.waitForLoadState(
                    LoadState.LOAD, new Page.WaitForLoadStateOptions().setTimeout(LONGEST_WAIT));
        } catch (PlaywrightException never) {
            // What was to be seen on it has been asked for before.
        }
    }
}
