package org.sharon.core.board;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sharon.core.board.Audiences.Place;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.ConflictException;
import org.sharon.core.web.Form;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/** Where the care team writes notices, corrects them and takes them back. */
final class BoardDeskPages implements RouteGroup {

    private static final String ALL = "/staff/notices";
    private static final String ONE = ALL + "/:id";
    private static final int PAGE = 20;

    private static final Map<String, String> DONE =
            Map.of(
                    "written", "The notice is saved.",
                    "corrected", "The notice is corrected.",
                    "withdrawn", "The notice is withdrawn. Members do not find it any more.");

    private final BoardDesk desk;
    private final Audiences audiences;
    private final Clock clock;

    @Inject
    BoardDeskPages(BoardDesk desk, Audiences audiences, Clock clock) {
        this.desk = desk;
        this.audiences = audiences;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(ALL, Access.CLINICAL, this::list);
        routes.get(ALL + "/new", Access.CLINICAL, this::showForm);
        routes.post(ALL + "/new", Access.CLINICAL, this::write);
        routes.get(ONE, Access.CLINICAL, this::show);
        routes.post(ONE + "/correct", Access.CLINICAL, this::correct);
        routes.post(ONE + "/withdraw", Access.CLINICAL, this::withdraw);
    }

    private Answer list(Request request) {
        Visitor by = request.visitor();
        List<BoardNotice> found = desk.list(by, request.before(), PAGE + 1);
        List<BoardNotice> shown = found.subList(0, Math.min(PAGE, found.size()));
        String older = found.size() > PAGE ? ALL + "?before=" + shown.get(PAGE - 1).id() : "";
        return Page.of(
                "board/desk.jte",
                new DeskListView(
                        shown.stream().map(each -> row(by, each)).toList(),
                        !audiences.placesOf(by).isEmpty(),
                        older,
                        DONE.getOrDefault(request.query("done"), "")));
    }

    private DeskListView.Row row(Visitor by, BoardNotice notice) {
        return new DeskListView.Row(
                ALL + "/" + notice.id(),
                notice.title(),
                audiences.words(by, notice.audience()),
                when(notice.showsAt(), notice.endsAt()),
                notice.state(clock.instant()).title());
    }

    private Answer showForm(Request request) {
        List<Place> places = audiences.placesOf(request.visitor());
        return form(places, NoticeForm.blank(places, UUID.randomUUID().toString()));
    }

    /** First it is checked, then written; between the two one may go back and change it. */
    private Answer write(Request request) {
        Visitor by = request.visitor();
        List<Place> places = audiences.placesOf(by);
        Form form = NoticeForm.of(request);
        Optional<NoticeDraft> draft = NoticeForm.read(form, places, clock.instant());
        if (draft.isEmpty() || request.form("step").equals("change")) {
            return form(places, form);
        }
        if (!request.form("step").equals("write")) {
            return check(by, form, draft.get());
        }
        desk.write(by, key(form), draft.get());
        return Redirect.to(ALL + "?done=written");
    }

    private Answer check(Visitor by, Form form, NoticeDraft draft) {
        String forWhom = audiences.words(by, draft.audience());
        Pinned notice =
                new Pinned(
                        0,
                        draft.title(),
                        Pinned.paragraphs(draft.text()),
                        When.day(draft.showsAt().atZone(When.LONDON).toLocalDate()),
                        false,
                        false,
                        "");
        return Page.of(
                "board/check.jte",
                new DeskCheckView(
                        form,
                        notice,
                        forWhom,
                        desk.reach(by, draft.audience()),
                        when(draft.showsAt(), draft.endsAt())));
    }

    private static Page form(List<Place> places, Form form) {
        return Page.of("board/form.jte", new DeskFormView(form, places)).withStatus(form.status());
    }

    private static UUID key(Form form) {
        try {
            return UUID.fromString(form.value("key"));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    private Answer show(Request request) {
        BoardNotice notice = desk.find(request.visitor(), request.number("id"));
        Form form = Form.blank().with("title", notice.title()).with("text", notice.text());
        String done = DONE.getOrDefault(request.query("done"), "");
        return page(request.visitor(), notice, form, done);
    }

    private Page page(Visitor by, BoardNotice notice, Form form, String done) {
        BoardNotice.State state = notice.state(clock.instant());
        return Page.of(
                        "board/notice.jte",
                        new DeskNoticeView(
                                notice.id(),
                                Pinned.of(notice, false, ""),
                                state,
                                audiences.words(by, notice.audience()),
                                desk.reach(by, notice.audience()),
                                when(notice.showsAt(), notice.endsAt()),
                                notice.revision(),
                                form,
                                done))
                .withStatus(form.status());
    }

    private Answer correct(Request request) {
        BoardNotice notice = desk.find(request.visitor(), request.number("id"));
        Form form = Form.of(request, "title", "text");
        NoticeForm.Words words = NoticeForm.words(form);
        if (form.isGood()) {
            try {
                desk.correct(request.visitor(), notice.id(), revision(request), words);
                return Redirect.to(ALL + "/" + notice.id() + "?done=corrected");
            } catch (ConflictException quicker) {
                form.complain("text", quicker.getMessage());
            }
        }
        return page(request.visitor(), notice, form, "");
    }

    private static int revision(Request request) {
        try {
            return Integer.parseInt(request.form("revision"));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private Answer withdraw(Request request) {
        desk.withdraw(request.visitor(), request.number("id"));
        return Redirect.to(ALL + "?done=withdrawn");
    }

    private static String when(Instant shows, Instant ends) {
        return "From %s until %s".formatted(When.words(shows), When.words(ends));
    }
}
