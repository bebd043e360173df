package org.sharon.core.profiles;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sharon.core.conversations.Answers;
import org.sharon.core.conversations.PagePosts;
import org.sharon.core.conversations.PagePosts.Day;
import org.sharon.core.conversations.PagePosts.Milestone;
import org.sharon.core.conversations.Said;
import org.sharon.core.profiles.Profiles.Opened;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** The timeline of a member, and changing one's own. */
final class TimelinePages implements RouteGroup {

    private static final String TIMELINE = "/rooms/:slug/people/:word/timeline";
    private static final String MILESTONE = "/rooms/:slug/topics/:id/milestone";

    private final Profiles profiles;
    private final Milestones milestones;
    private final PagePosts notes;
    private final Guard guard;

    @Inject
    TimelinePages(Profiles profiles, Milestones milestones, PagePosts notes, Guard guard) {
        this.profiles = profiles;
        this.milestones = milestones;
        this.notes = notes;
        this.guard = guard;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(TIMELINE, Access.KEY_TO_ROOM, this::show);
        routes.post(TIMELINE, Access.KEY_TO_ROOM, this::add);
        routes.get(MILESTONE, Access.KEY_TO_ROOM, this::showChange);
        routes.post(MILESTONE, Access.KEY_TO_ROOM, this::change);
    }

    private Answer show(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        Form form = Form.blank().with("key", UUID.randomUUID().toString());
        return Page.of(
                "profiles/timeline.jte",
                milestones.view(request.visitor(), room, opened(request, room), form, false));
    }

    private Opened opened(Request request, Room room) {
        Opened page = profiles.open(request.visitor(), room, request.path("word"));
        if (!milestones.isOn(request.visitor(), room, page)) {
            throw new NotFoundException();
        }
        return page;
    }

    private Answer add(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        Opened page = opened(request, room);
        if (!page.mine()) {
            throw new NotFoundException();
        }
        Form form = Form.of(request, "milestone", "month", "year", "key", "text", "warning");
        String kind = kind(form, milestones.kinds(room));
        Day day = milestones.day(form);
        if (!milestones.hasRoom(request.visitor(), room)) {
            form.complain(
                    "milestone", say("profiles.there-are-on-your-timeline-here", Milestones.MOST));
        }
        if (!form.isGood()) {
            return again(request, room, page, form, false);
        }
        Said said =
                milestones.add(
                        request.visitor(),
                        room,
                        Answers.key(request),
                        kind,
                        day,
                        request.form("text"),
                        Answers.warning(request),
                        Answers.anyway(request));
        if (said instanceof Said.Refused refused) {
            form.complain("text", refused.sentence());
            return again(request, room, page, form, false);
        }
        if (said instanceof Said.Nudged nudged) {
            form.complain("text", nudged.judged().reason());
            return again(request, room, page, form, true);
        }
        return Answers.to(request, room, said, "", page.address(room) + "/timeline");
    }

    private Page again(Request request, Room room, Opened page, Form form, boolean asks) {
        return Page.of(
                        "profiles/timeline.jte",
                        milestones.view(request.visitor(), room, page, form, asks))
                .withStatus(422);
    }

    private static String kind(Form form, List<String> kinds) {
        String kind = form.value("milestone");
        if (!kinds.contains(kind)) {
            form.complain("milestone", say("profiles.choose-what-it-was"));
        }
        return kind;
    }

    private Answer showChange(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        Milestone own = own(request, room);
        Form form =
                Form.blank()
                        .with("milestone", own.title())
                        .with("month", own.day().month() == 0 ? "" : own.day().month() + "")
                        .with("year", own.day().year() == 0 ? "" : own.day().year() + "");
        return page(request, room, own, form);
    }

    private Answer change(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        Milestone own = own(request, room);
        Form form = Form.of(request, "milestone", "month", "year");
        String kind = kind(form, kinds(room, own));
        Day day = milestones.day(form);
        if (!form.isGood()) {
            return page(request, room, own, form).withStatus(422);
        }
        milestones.change(request.visitor(), own.topic(), kind, day);
        return Redirect.to(timeline(request, room));
    }

    /** One's own, on a timeline that one has now. */
    private Milestone own(Request request, Room room) {
        String word = profiles.wordOf(MyProfilePages.member(request).account());
        Opened page = profiles.open(request.visitor(), room, word);
        if (!milestones.isOn(request.visitor(), room, page)) {
            throw new NotFoundException();
        }
        return notes.findMilestone(request.visitor(), room, request.number("id"))
                .orElseThrow(NotFoundException::new);
    }

    /** What it is called now stays a choice when the plugin offers it no more. */
    private List<String> kinds(Room room, Milestone own) {
        List<String> kinds = new ArrayList<>(milestones.kinds(room));
        if (!kinds.contains(own.title())) {
            kinds.add(own.title());
        }
        return kinds;
    }

    private Page page(Request request, Room room, Milestone own, Form form) {
        return Page.of(
                "profiles/milestone.jte",
                new MilestoneView(
                        room.path() + "/topics/" + own.topic() + "/milestone",
                        timeline(request, room),
                        room.path() + "/posts/" + own.post() + "/edit",
                        kinds(room, own),
                        form));
    }

    private String timeline(Request request, Room room) {
        return room.path()
                + "/people/"
                + profiles.wordOf(request.visitor().account())
                + "/timeline";
    }
}
