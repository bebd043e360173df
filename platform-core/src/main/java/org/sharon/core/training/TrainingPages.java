package org.sharon.core.training;

import com.google.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Where staff read the training of their services and answer its questions. */
final class TrainingPages implements RouteGroup {

    private static final String COURSE = Courses.PAGE + "/:service/:module";

    private final Courses courses;
    private final Certificates certificates;

    @Inject
    TrainingPages(Courses courses, Certificates certificates) {
        this.courses = courses;
        this.certificates = certificates;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(Courses.PAGE, Access.REVIEWER, this::list);
        routes.get(COURSE, Access.REVIEWER, this::show);
        routes.post(COURSE, Access.REVIEWER, this::answer);
    }

    private Answer list(Request request) {
        Visitor staff = request.visitor();
        List<Course> all = courses.of(staff);
        List<Certificate> held = certificates.of(staff.account());
        List<CourseListView.Row> rows =
                all.stream()
                        .map(
                                course ->
                                        new CourseListView.Row(
                                                course, state(course, held), counts(course, held)))
                        .toList();
        List<TeamView> teams =
                courses.leads(staff)
                        ? all.stream().map(each -> courses.team(staff.trust(), each)).toList()
                        : List.of();
        return Page.of(
                "training/list.jte", new CourseListView(rows, certificates.missing(staff), teams));
    }

    private Answer show(Request request) {
        return page(request, find(request), Form.blank());
    }

    private Answer answer(Request request) {
        Course course = find(request);
        Form form = Form.blank();
        Map<String, String> answers = new LinkedHashMap<>();
        for (ChoiceField field : course.fields()) {
            String answer = request.form(field.name());
            form.with(field.name(), answer);
            if (field.question().options().contains(answer)) {
                answers.put(field.question().id(), answer);
            } else {
                form.complain(field.name(), "Choose an answer to “%s”".formatted(field.label()));
            }
        }
        if (form.isGood()) {
            for (ChoiceField field : course.fields()) {
                if (!course.isRight(field.question(), answers.get(field.question().id()))) {
                    form.complain(
                            field.name(),
                            "This answer is not right yet: “%s”".formatted(field.label()));
                }
            }
            courses.keep(request.visitor(), course, answers, form.isGood());
        }
        return form.isGood()
                ? Redirect.to(course.address() + "?done=passed")
                : page(request, course, form);
    }

    private Course find(Request request) {
        return courses.find(request.visitor(), request.path("service"), request.path("module"))
                .orElseThrow(NotFoundException::new);
    }

    private Page page(Request request, Course course, Form form) {
        List<Certificate> held = certificates.of(request.visitor().account());
        String done =
                request.query("done").equals("passed")
                        ? "All your answers are right. This is your certificate."
                        : "";
        return Page.of(
                        "training/course.jte",
                        new CourseView(
                                course, form, state(course, held), counts(course, held), done))
                .withStatus(form.status());
    }

    private boolean counts(Course course, List<Certificate> held) {
        return find(course, held).filter(it -> it.counts(certificates.today())).isPresent();
    }

    private String state(Course course, List<Certificate> held) {
        return find(course, held)
                .map(it -> it.words(certificates.today()))
                .orElse("You have no certificate yet.");
    }

    private static Optional<Certificate> find(Course course, List<Certificate> held) {
        return held.stream().filter(course::isOf).findFirst();
    }
}
