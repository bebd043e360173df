package org.sharon.core.drafts;

import static org.sharon.core.language.Words.sayIfAny;

import com.google.inject.Inject;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.DraftForm;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Text;

/** One's own drafts: kept while typing or by a button, listed, and cleared. */
final class DraftPages implements RouteGroup {

    private static final Map<String, String> DONE =
            Map.of(
                    "kept",
                    "drafts.we-kept-what-you-wrote",
                    "cleared",
                    "drafts.your-draft-is-gone",
                    "long",
                    "drafts.this-is-too-long-to-keep");

    private final Drafts drafts;

    @Inject
    DraftPages(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/drafts", Access.SIGNED_IN, this::list);
        routes.post("/drafts", Access.SIGNED_IN, this::keep);
        routes.post("/drafts/save", Access.SIGNED_IN, this::save);
        routes.post("/drafts/clear", Access.SIGNED_IN, this::clear);
    }

    private Answer list(Request request) {
        return Page.of(
                "drafts/list.jte",
                new DraftListView(
                        drafts.list(request.visitor().account()).stream()
                                .map(DraftListView.Row::of)
                                .toList(),
                        sayIfAny(DONE.getOrDefault(request.query("done"), ""))));
    }

    /** The button, for browsers that do not keep by themselves. */
    private Answer keep(Request request) {
        Optional<DraftForm> form = request.draftForm();
        form.ifPresent(each -> drafts.keep(request.visitor().account(), each));
        return Redirect.to(form.isPresent() ? "/drafts?done=kept" : "/drafts?done=long");
    }

    /** While somebody types. */
    private Answer save(Request request) {
        Optional<DraftForm> form = request.draftForm();
        if (form.isEmpty()) {
            return Text.json(422, "{}");
        }
        long revision = drafts.keep(request.visitor().account(), form.get());
        return Text.json(200, new JsonObject().put("revision", revision).encode());
    }

    private Answer clear(Request request) {
        drafts.clear(request.visitor().account(), request.form(DraftForm.PLACE));
        // From the form itself one goes back to it; from the list, to the list.
        return Redirect.to(request.draftForm().map(DraftForm::page).orElse("/drafts?done=cleared"));
    }
}
