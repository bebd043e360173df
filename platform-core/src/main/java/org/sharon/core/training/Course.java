package org.sharon.core.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.sharon.api.content.Question;
import org.sharon.api.content.TrainingModule;
import org.sharon.core.plugins.Service;
import org.sharon.core.web.SafeHtml;

/** A training module of one service, as the version that serves now has it. */
record Course(Service service, TrainingModule module) {

    String title() {
        return module.title();
    }

    String serviceTitle() {
        return service.description().title();
    }

    String address() {
        return Courses.PAGE + "/" + service.id() + "/" + module.id();
    }

    SafeHtml text() {
        // A jar without it is refused before it serves.
        byte[] html = service.resources().find(module.resource()).orElseThrow();
        return SafeHtml.of(new String(html, UTF_8));
    }

    List<ChoiceField> fields() {
        return module.questions().stream().map(ChoiceField::new).toList();
    }

    boolean isRight(Question.Choice question, String answer) {
        return answer.equals(module.answers().get(question.id()));
    }

    boolean isOf(Certificate certificate) {
        return certificate.service().equals(service.id())
                && certificate.module().equals(module.id());
    }
}
