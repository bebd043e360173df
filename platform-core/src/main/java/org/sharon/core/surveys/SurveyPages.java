package org.sharon.core.surveys;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sharon.api.moderation.Attention;
import org.sharon.core.conversations.Answers;
import org.sharon.core.conversations.Judged;
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
import org.sharon.core.web.When;

/** Where members answer a survey, put it off, and take their answers back. */
final class SurveyPages implements RouteGroup {

    private static final String PAGE = "/surveys/:service/:survey";
    private static final String LOOK_AGAIN = "surveys.please-look-at-these-words-again";

    private final Surveys surveys;

    @Inject
    SurveyPages(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/surveys", Access.SIGNED_IN, this::list);
        routes.get(PAGE, Access.SIGNED_IN, this::show);
        routes.post(PAGE, Access.SIGNED_IN, this::answer);
        routes.post(PAGE + "/later", Access.SIGNED_IN, this::putOff);
        routes.post(PAGE + "/withdraw", Access.SIGNED_IN, this::withdraw);
    }

    private Answer list(Request request) {
        Visitor visitor = request.visitor();
        List<SurveyListView.Row> rows =
                surveys.ofMember(visitor).stream()
                        .map(asked -> new SurveyListView.Row(asked, answered(visitor, asked)))
                        .toList();
        return Page.of("surveys/list.jte", new SurveyListView(rows));
    }

    private Answer show(Request request) {
        return page(request, find(request), Form.blank(), UUID.randomUUID(), false);
    }

    private Answer answer(Request request) {
        Asked asked = find(request);
        Visitor visitor = request.visitor();
        Reply reply = Reply.of(request, asked);
        Form form = reply.form();
        UUID key = Answers.key(request);
        if (!form.isGood()) {
            return page(request, asked, form, key, false);
        }
        Map<QuestionField, Judged> judged = new LinkedHashMap<>();
        reply.words()
                .forEach((field, words) -> judged.put(field, surveys.judge(visitor, asked, words)));
        boolean forTheTeam = judged.values().stream().anyMatch(SurveyPages::needsAPerson);
        if (!forTheTeam && !Answers.anyway(request)) {
            judged.forEach((field, each) -> complain(form, field, each));
            if (!form.isGood()) {
                return page(request, asked, form, key, true);
            }
        }
        List<Given> answers = new ArrayList<>(reply.given());
        judged.forEach(
                (field, each) -> {
                    String words = reply.words().get(field);
                    if (needsAPerson(each)) {
                        surveys.tellTeam(visitor, asked, field.question(), key, words, each);
                    } else {
                        answers.add(Given.words(field.question().id(), words));
                    }
                });
        surveys.save(visitor, asked, answers);
        request.wordsArrived();
        boolean helpNow = judged.values().stream().anyMatch(Judged::needsHelpNow);
        return Page.of(
                "surveys/thanks.jte",
                new ThanksView(asked, !answers.isEmpty(), forTheTeam, helpNow));
    }

    /** What rules hold or remark on is never kept among answers that nobody has a name to. */
    private static boolean needsAPerson(Judged judged) {
        return judged.isHeld() || judged.attention() != Attention.NONE;
    }

    private static void complain(Form form, QuestionField field, Judged judged) {
        if (judged.asksFirst()) {
            String reason = judged.reason();
            form.complain(field.name(), reason.isEmpty() ? say(LOOK_AGAIN) : reason);
        }
    }

    private Answer putOff(Request request) {
        surveys.putOff(request.visitor(), find(request));
        return Redirect.to("/");
    }

    private Answer withdraw(Request request) {
        Asked asked = find(request);
        surveys.withdraw(request.visitor(), asked);
        return Redirect.to(asked.address() + "?done=withdrawn");
    }

    private Asked find(Request request) {
        return surveys.find(request.visitor(), request.path("service"), request.path("survey"))
                .orElseThrow(NotFoundException::new);
    }

    private String answered(Visitor visitor, Asked asked) {
        return surveys.answeredAt(visitor, asked).map(SurveyPages::day).orElse("");
    }

    private static String day(Instant at) {
        return When.day(at.atZone(When.LONDON).toLocalDate());
    }

    private Page page(Request request, Asked asked, Form form, UUID key, boolean mayInsist) {
        String done =
                request.query("done").equals("withdrawn")
                        ? say("surveys.your-answers-are-deleted")
                        : "";
        return Page.of(
                        "surveys/survey.jte",
                        new SurveyView(
                                asked,
                                form,
                                key.toString(),
                                answered(request.visitor(), asked),
                                mayInsist,
                                done))
                .withStatus(form.status());
    }
}
