package org.sharon.eatingdisorders;

import java.util.List;
import org.sharon.api.context.CallContext;
import org.sharon.api.pages.Html;
import org.sharon.api.pages.PageSpec;
import org.sharon.api.settings.Setting;

/** Who the team is, and what members do between appointments, in the words of each trust. */
final class TeamPage {

    private static final String NAME = "team-name";
    private static final String BETWEEN = "between-appointments";

    private final Messages messages;

    TeamPage(Messages messages) {
        this.messages = messages;
    }

    PageSpec page() {
        return PageSpec.forMembers("team", messages.get("team.title"), this::show);
    }

    List<Setting> settings() {
        return List.of(text(NAME, 80), text(BETWEEN, 400));
    }

    private Html show(CallContext context) {
        return Html.join(
                paragraph(setting(context, NAME)),
                heading(context.messages().text("team.between")),
                paragraph(setting(context, BETWEEN)),
                paragraph(context.messages().text("team.danger")));
    }

    /** What the trust has written; until then our own words, in the language of whoever reads. */
    private String setting(CallContext context, String id) {
        String key = "setting." + id + ".otherwise";
        String set = context.settings().text(id);
        return set.equals(messages.get(key)) ? context.messages().text(key) : set;
    }

    private Setting text(String id, int longest) {
        return new Setting.Text(
                id,
                messages.get("setting." + id + ".label"),
                messages.get("setting." + id + ".hint"),
                messages.get("setting." + id + ".otherwise"),
                longest);
    }

    private static Html heading(String text) {
        return Html.join(new Html("<h2>"), Html.text(text), new Html("</h2>"));
    }

    private static Html paragraph(String text) {
        return Html.join(new Html("<p>"), Html.text(text), new Html("</p>"));
    }
}
