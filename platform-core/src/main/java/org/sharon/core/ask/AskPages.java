package org.sharon.core.ask;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.sharon.core.ask.Questions.Team;
import org.sharon.core.conversations.Answers;
import org.sharon.core.conversations.Composer;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.ThreadView;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Where a member asks the care team, and reads its answers. */
final class AskPages implements RouteGroup {

    private static final int PAGE = 20;

    private final Questions questions;
    private final Posts posts;

    @Inject
    AskPages(Questions questions, Posts posts) {
        this.questions = questions;
        this.posts = posts;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/ask", Access.SIGNED_IN, this::list);
        routes.get("/ask/new/:service", Access.SIGNED_IN, this::showForm);
        routes.post("/ask/new/:service", Access.SIGNED_IN, this::ask);
        routes.get("/ask/:word", Access.SIGNED_IN, this::show);
        routes.post("/ask/:word", Access.SIGNED_IN, this::writeMore);
    }

    private Answer list(Request request) {
        Visitor visitor = request.visitor();
        if (visitor.role().isClinical()) {
            return Redirect.to("/staff/questions");
        }
        List<Team> teams = questions.teams(visitor);
        if (teams.isEmpty()) {
            throw new NotFoundException();
        }
        List<Question> found =
                questions.ofMember(visitor, Moment.of(request.query("before")), PAGE + 1);
        List<AskListView.Row> rows =
                found.stream()
                        .limit(PAGE)
                        .map(each -> AskListView.Row.of(each, questions, questions.now()))
                        .toList();
        String older = found.size() > PAGE ? "/ask?before=" + Moment.word(found.get(PAGE - 1)) : "";
        return Page.of("ask/list.jte", new AskListView(teams, rows, older));
    }

    private Answer showForm(Request request) {
        Team team = questions.team(request.visitor(), request.path("service"));
        return form(team, composer(team));
    }

    private Answer ask(Request request) {
        Team team = questions.team(request.visitor(), request.path("service"));
        UUID key = Answers.key(request);
        Said said = questions.ask(request.visitor(), team, key, request.form("text"));
        if (said instanceof Said.Stored stored) {
            return asked(
                    request,
                    stored,
                    team.service(),
                    "/ask/" + questions.word(stored) + "?done=asked");
        }
        Said.Refused refused = (Said.Refused) said;
        return form(team, composer(team).keeping(key.toString(), "", request.form("text"), refused))
                .withStatus(422);
    }

    private static Page form(Team team, Composer composer) {
        return Page.of("ask/new.jte", new AskView(team, composer)).inService(team.service());
    }

    private static Composer composer(Team team) {
        return Composer.ofTeam(
                team.address(), say("ask.what-would-you-like-to-ask"), say("ask.send-to-the-team"));
    }

    private Answer show(Request request) {
        Question question = questions.find(request.visitor(), request.path("word"));
        if (request.visitor().role().isClinical()) {
            return Redirect.to(question.staffAddress());
        }
        return page(request, question, more(question));
    }

    private Answer writeMore(Request request) {
        Question question = questions.find(request.visitor(), request.path("word"));
        if (request.visitor().role().isClinical()) {
            throw new NotFoundException();
        }
        UUID key = Answers.key(request);
        String text = request.form("text");
        Said said =
                posts.sayAndWait(NewPost.live(question.room(), request.visitor(), key, text, true));
        if (said instanceof Said.Refused refused) {
            Composer kept = more(question).keeping(key.toString(), "", text, refused);
            return page(request, question, kept).withStatus(422);
        }
        return asked(
                request,
                (Said.Stored) said,
                question.room().service(),
                question.room().address() + "?done=sent#latest");
    }

    /** Whoever may be in danger is shown where to get help before anything else. */
    private static Answer asked(
            Request request, Said.Stored stored, String service, String address) {
        request.wordsArrived();
        return stored.helpNow()
                ? Page.of("ask/safe.jte", new SafeView(stored.post().text(), address))
                        .inService(service)
                : Redirect.to(address);
    }

    private static Composer more(Question question) {
        return Composer.ofTeam(
                question.room().address(), say("ask.write-more-to-the-team"), say("ask.send"));
    }

    private Page page(Request request, Question question, Composer composer) {
        ThreadView thread =
                ThreadView.of(posts, question.room(), request.visitor(), request.query("before"));
        return Page.of(
                        "ask/question.jte",
                        new QuestionView(
                                question,
                                questions.serviceTitle(question),
                                thread,
                                composer,
                                done(request.query("done")),
                                questions.now()))
                .inService(question.room().service());
    }

    private static String done(String what) {
        return switch (what) {
            case "asked" -> say("ask.the-team-has-your-question");
            case "sent" -> say("ask.the-team-has-your-words");
            default -> "";
        };
    }
}
