package org.sharon.core.media;

import com.google.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sharon.api.features.Feature;
import org.sharon.core.features.Features;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Where staff begin something for the shelf, and see what there is. */
final class MediaDeskPages implements RouteGroup {

    static final String ALL = "/staff/library";

    private static final int PAGE = 20;

    private final MediaDesk desk;
    private final Services services;
    private final Features features;

    @Inject
    MediaDeskPages(MediaDesk desk, Services services, Features features) {
        this.desk = desk;
        this.services = services;
        this.features = features;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(ALL, Access.CLINICAL, this::list);
        routes.get(ALL + "/new", Access.CLINICAL, this::showForm);
        routes.post(ALL + "/new", Access.CLINICAL, this::begin);
    }

    private Answer list(Request request) {
        Visitor by = request.visitor();
        List<MediaItem> found = desk.list(by, request.before(), PAGE + 1);
        List<MediaItem> shown = found.subList(0, Math.min(PAGE, found.size()));
        String older = found.size() > PAGE ? ALL + "?before=" + shown.get(PAGE - 1).id() : "";
        return Page.of(
                "media/list.jte",
                new MediaListView(
                        shown.stream()
                                .map(each -> MediaListView.row(each, desk.today(), title(each)))
                                .toList(),
                        !choices(by).isEmpty(),
                        older));
    }

    private String title(MediaItem item) {
        return services.find(item.service())
                .map(it -> it.description().title())
                .orElse(item.service());
    }

    private Answer showForm(Request request) {
        return form(request.visitor(), Form.blank().with("key", UUID.randomUUID().toString()));
    }

    private Answer begin(Request request) {
        Visitor by = request.visitor();
        Form form = Form.of(request, "place", "title", "summary", "key");
        Map<String, String> choices = choices(by);
        String[] place = form.value("place").split("/", 2);
        Optional<MediaKind> kind = place.length == 2 ? MediaKind.of(place[1]) : Optional.empty();
        if (kind.isEmpty() || !choices.containsKey(form.value("place"))) {
            form.complain("place", "Choose what it is.");
        }
        String title = MediaForms.line(form, "title", "a title", MediaForms.LONGEST_TITLE);
        String summary =
                MediaForms.line(
                        form, "summary", "one sentence about it", MediaForms.LONGEST_SUMMARY);
        if (!form.isGood()) {
            return form(by, form);
        }
        long id =
                desk.begin(by, MediaForms.key(form), place[0], kind.orElseThrow(), title, summary);
        return Redirect.to(ALL + "/" + id);
    }

    private Page form(Visitor by, Form form) {
        return Page.of("media/new.jte", new MediaNewView(form, choices(by)))
                .withStatus(form.status());
    }

    /** What may be begun, as {@code service/kind}, and its words. */
    private Map<String, String> choices(Visitor by) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (String id : by.services().stream().sorted().toList()) {
            Optional<Service> service = services.find(id);
            for (MediaKind kind : MediaKind.values()) {
                boolean has = service.isPresent() && features.isOn(by.trust(), id, feature(kind));
                if (has) {
                    String whose =
                            by.services().size() > 1
                                    ? " for " + service.get().description().title()
                                    : "";
                    choices.put(id + "/" + kind.word(), kind.title() + whose);
                }
            }
        }
        return choices;
    }

    private static Feature feature(MediaKind kind) {
        return switch (kind) {
            case TEXT -> Feature.LIBRARY;
            case FILM -> Feature.TELEVISION;
            case RECORDING -> Feature.PODCASTS;
        };
    }
}
