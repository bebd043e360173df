package org.sharon.core.ask;

import com.google.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.sharon.core.conversations.Answers;
import org.sharon.core.conversations.Composer;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.ThreadView;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.ConflictException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Where the team of a service reads and answers what its members ask. */
final class QuestionPages implements RouteGroup {

    private static final String PAGE = "/staff/questions";
    private static final int SHOWN = 50;
    private static final int DONE = 20;

    private final Questions questions;
    private final Posts posts;

    @Inject
    QuestionPages(Questions questions, Posts posts) {
        this.questions = questions;
        this.posts = posts;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.CLINICAL, this::list);
        routes.get(PAGE + "/:word", Access.CLINICAL, this::show);
        routes.post(PAGE + "/:word/claim", Access.CLINICAL, this::claim);
        routes.post(PAGE + "/:word/release", Access.CLINICAL, this::release);
        routes.post(PAGE + "/:word/answer", Access.CLINICAL, this::answer);
        routes.post(PAGE + "/:word/close", Access.CLINICAL, this::close);
    }

    private Answer list(Request request) {
        Visitor staff = request.visitor();
        String before = request.query("before");
        List<Question> waiting = before.isEmpty() ? questions.waiting(staff, SHOWN + 1) : List.of();
        List<Question> done = questions.done(staff, Moment.of(before), DONE + 1);
        String older =
                done.size() > DONE ? PAGE + "?before=" + Moment.word(done.get(DONE - 1)) : "";
        return Page.of(
                "ask/questions.jte",
                new QuestionListView(
                        rows(waiting, SHOWN),
                        waiting.size() > SHOWN,
                        rows(done, DONE),
                        older,
                        !before.isEmpty()));
    }

    private List<QuestionListView.Row> rows(List<Question> found, int most) {
        return found.stream()
                .limit(most)
                .map(each -> QuestionListView.Row.of(each, questions))
                .toList();
    }

    private Answer show(Request request) {
        return page(request, composer(find(request)), "");
    }

    private Answer claim(Request request) {
        Question question = find(request);
        try {
            questions.claim(request.visitor(), question, !request.form("over").isEmpty());
        } catch (ConflictException second) {
            return page(request, composer(question), second.getMessage()).withStatus(409);
        }
        return Redirect.to(question.staffAddress());
    }

    private Answer release(Request request) {
        questions.release(request.visitor(), find(request));
        return Redirect.to(PAGE);
    }

    private Answer answer(Request request) {
        Question question = find(request);
        UUID key = Answers.key(request);
        String text = request.form("text");
        Said said = questions.answer(request.visitor(), question, key, text);
        if (said instanceof Said.Refused refused) {
            Composer kept = composer(question).keeping(key.toString(), "", text, refused);
            return page(request, kept, "").withStatus(422);
        }
        return Redirect.to(question.staffAddress() + "?done=answered");
    }

    private Answer close(Request request) {
        Question question = find(request);
        questions.close(request.visitor(), question);
        return Redirect.to(question.staffAddress() + "?done=closed");
    }

    private Question find(Request request) {
        return questions.find(request.visitor(), request.path("word"));
    }

    private static Composer composer(Question question) {
        return Composer.byTeam(
                question.staffAddress() + "/answer", "Your answer", "Answer as the team");
    }

    private Page page(Request request, Composer composer, String problem) {
        Question question = find(request);
        ThreadView thread =
                ThreadView.of(posts, question.room(), request.visitor(), request.query("before"))
                        .at(question.staffAddress());
        return Page.of(
                        "ask/staff-question.jte",
                        new QuestionView(
                                question,
                                questions.serviceTitle(question),
                                thread,
                                composer,
                                problem.isEmpty() ? done(request.query("done")) : problem,
                                questions.now()))
                .inService(question.room().service());
    }

    private static String done(String what) {
        return switch (what) {
            case "answered" -> "Your answer is sent, from the team. The member is told.";
            case "closed" -> "It is closed. The member can write again, and then it is open again.";
            default -> "";
        };
    }
}
