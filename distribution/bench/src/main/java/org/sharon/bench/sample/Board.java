package org.sharon.bench.sample;

import org.sharon.api.context.CallContext;
import org.sharon.api.hooks.Hook;
import org.sharon.api.pages.Html;

/** A page that says which version serves, and how many have spoken; and the rows behind it. */
final class Board {

    private final String version;

    Board(String version) {
        this.version = version;
    }

    Html show(CallContext context) {
        long people =
                context.store()
                        .query("SELECT COUNT(*) AS people FROM p_garden_visit WHERE trust = :trust")
                        .get(0)
                        .number("people")
                        .orElse(0L);
        return Html.join(
                paragraph("Version " + version),
                paragraph(people + " people have spoken here."),
                paragraph(context.settings().text("greeting")));
    }

    void countSpeaker(Hook.PostNews news, CallContext context) {
        context.store()
                .update(
                        "INSERT INTO p_garden_visit (trust, person) VALUES (:trust, :p1)"
                                + " ON DUPLICATE KEY UPDATE person = :p1",
                        news.person());
    }

    void tidy(CallContext context) {
        context.store()
                .update("DELETE FROM p_garden_visit WHERE trust = :trust AND person = :p1", "");
    }

    private static Html paragraph(String text) {
        return Html.join(new Html("<p>"), Html.text(text), new Html("</p>"));
    }
}
