package org.sharon.core.messages;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.PostView;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Where staff say why they need to read more of a conversation between members. */
final class OpeningPages implements RouteGroup {

    private static final String PAGE = "/staff/messages/:id";
    private static final int SHORTEST = 10;
    private static final int LONGEST = 300;

    private final Openings openings;

    @Inject
    OpeningPages(Openings openings) {
        this.openings = openings;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.CLINICAL, this::show);
        routes.post(PAGE, Access.CLINICAL, this::open);
    }

    private Answer show(Request request) {
        return page(request, Form.blank());
    }

    private Answer open(Request request) {
        Post post = openings.find(request.visitor(), request.number("id"));
        Form form = Form.of(request, "text");
        String reason = form.value("text");
        if (reason.length() < SHORTEST) {
            form.complain("text", "Write why you need to read more, in at least 10 letters.");
        } else if (reason.length() > LONGEST) {
            form.complain("text", "The reason is too long. Use no more than 300 characters.");
        }
        if (!form.isGood()) {
            return page(request, form).withStatus(form.status());
        }
        openings.open(request.visitor(), post, reason);
        return Redirect.to("/staff/messages/" + post.id());
    }

    private Page page(Request request, Form form) {
        Post post = openings.find(request.visitor(), request.number("id"));
        List<Post> all = new ArrayList<>(openings.opened(post));
        boolean isOpen = all.size() > 0;
        all.add(post);
        List<PostView> shown =
                all.stream()
                        .sorted((one, other) -> Long.compare(one.seq(), other.seq()))
                        .map(each -> PostView.of(each, request.visitor()))
                        .toList();
        return Page.of("messages/opening.jte", new OpeningView(post, shown, isOpen, form));
    }
}
