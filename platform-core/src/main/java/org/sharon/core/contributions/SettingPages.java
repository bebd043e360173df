package org.sharon.core.contributions;

import com.google.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharon.api.settings.Setting;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Where a trust administrator sets what a service lets them set. */
final class SettingPages implements RouteGroup {

    private final TrustSettings settings;
    private final Services services;

    @Inject
    SettingPages(TrustSettings settings, Services services) {
        this.settings = settings;
        this.services = services;
    }

    static String address(String service) {
        return "/admin/plugins/" + service + "/settings";
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(address(":service"), Access.TRUST_ADMINISTRATOR, this::show);
        routes.post(address(":service"), Access.TRUST_ADMINISTRATOR, this::save);
    }

    private Answer show(Request request) {
        Service service = service(request);
        Form form = Form.blank();
        List<TrustSetting> list = settings.list(service, request.visitor().trust());
        for (TrustSetting each : list) {
            form.with(SettingField.name(each.setting().id()), each.value());
        }
        String done =
                request.query("done").isEmpty() ? "" : "Saved. The service uses it from now on.";
        return page(new SettingsView(service, form, outdated(list), done));
    }

    private Answer save(Request request) {
        Service service = service(request);
        Visitor by = request.visitor();
        Form form = Form.blank();
        Map<String, String> typed = new LinkedHashMap<>();
        for (Setting setting : service.contributions().settings()) {
            String field = SettingField.name(setting.id());
            typed.put(setting.id(), request.form(field));
            form.with(field, request.form(field));
        }
        settings.save(service, by.trust(), by.account(), typed)
                .forEach((id, sentence) -> form.complain(SettingField.name(id), sentence));
        if (form.isGood()) {
            return Redirect.to(address(service.id()) + "?done=yes");
        }
        return page(
                new SettingsView(service, form, outdated(settings.list(service, by.trust())), ""));
    }

    private Service service(Request request) {
        return services.find(request.path("service")).orElseThrow(NotFoundException::new);
    }

    private static List<String> outdated(List<TrustSetting> list) {
        return list.stream()
                .filter(TrustSetting::isOutdated)
                .map(
                        each ->
                                "“%s” was “%s”, and this version does not take that any more. It is “%s” until you save."
                                        .formatted(
                                                each.setting().label(), each.kept(), each.value()))
                .toList();
    }

    private static Answer page(SettingsView view) {
        return Page.of("contributions/settings.jte", view).withStatus(view.form().status());
    }
}
