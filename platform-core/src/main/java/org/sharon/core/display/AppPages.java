package org.sharon.core.display;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.sharon.core.language.Language;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Assets;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Text;

/**
 * The building as an app on a phone, under its own name or under a plain one.
 *
 * <p>Only the page that explains it names a manifest, so no browser offers it anywhere else.
 */
final class AppPages implements RouteGroup {

    static final String OWN = "/app.webmanifest";
    static final String PLAIN = "/plain.webmanifest";

    private final Assets assets;

    @Inject
    AppPages(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/me/app", Access.SIGNED_IN, this::show);
        routes.get(OWN, Access.OPEN, request -> manifest(request.trust().name()));
        routes.get(PLAIN, Access.OPEN, request -> manifest(plainName()));
    }

    private Answer show(Request request) {
        boolean plain = !request.query("name").equals("own");
        return Page.of(
                "display/app.jte",
                new AppView(plain ? plainName() : request.trust().name(), plain));
    }

    /** A name that says nothing of the place. */
    private static String plainName() {
        return say("display.my-pages");
    }

    private Answer manifest(String name) {
        JsonObject manifest =
                new JsonObject()
                        .put("id", "/")
                        .put("name", name)
                        .put("short_name", name)
                        .put("lang", Language.current().tag())
                        .put("start_url", "/")
                        .put("scope", "/")
                        .put("display", "standalone")
                        .put("background_color", "#f7f4ee")
                        .put("theme_color", "#5b6770")
                        .put(
                                "icons",
                                new JsonArray()
                                        .add(icon("icon-192.png", "192x192"))
                                        .add(icon("icon-512.png", "512x512")));
        return new Text(200, "application/manifest+json", manifest.encode());
    }

    private JsonObject icon(String name, String sizes) {
        return new JsonObject()
                .put("src", assets.path(name))
                .put("sizes", sizes)
                .put("type", "image/png")
                .put("purpose", "any maskable");
    }
}
