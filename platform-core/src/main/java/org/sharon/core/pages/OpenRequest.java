package org.sharon.core.pages;

import java.util.Map;
import java.util.Optional;
import org.sharon.api.context.CallContext;
import org.sharon.api.context.Messages;
import org.sharon.api.pages.Html;
import org.sharon.api.pages.PageRequest;
import org.sharon.api.people.Audience;
import org.sharon.api.settings.SettingValues;
import org.sharon.api.storage.Store;
import org.sharon.core.web.FormTokens;

/** One person opening one page, as the plugin sees it. */
record OpenRequest(
        CallContext context,
        Map<String, String> fields,
        Audience viewer,
        String person,
        String address,
        String formToken)
        implements PageRequest {

    OpenRequest {
        fields = Map.copyOf(fields);
    }

    @Override
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    @Override
    public Html form(Html inside) {
        String start =
                "<form method=\"post\" action=\"%s\" novalidate><input type=\"hidden\" name=\"%s\" value=\"%s\">";
        return Html.join(
                new Html(start.formatted(address, FormTokens.FIELD, formToken)),
                inside,
                new Html("</form>"));
    }

    @Override
    public SettingValues settings() {
        return context.settings();
    }

    @Override
    public Store store() {
        return context.store();
    }

    @Override
    public Messages messages() {
        return context.messages();
    }
}
