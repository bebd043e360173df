package org.sharon.core.enabling;

import io.vertx.core.json.JsonObject;
import java.util.function.Supplier;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.Request;
import org.sharon.core.web.Text;

/** How everything below {@code /admin/api} reads JSON and answers with it. */
public final class AdminAnswers {

    private AdminAnswers() {}

    /** What was sent; an empty object when nothing was. */
    public static JsonObject body(Request request) {
        return request.json().orElseGet(JsonObject::new);
    }

    /** A field's words; a value that is no text is no value. */
    public static String text(JsonObject json, String field) {
        return json.getValue(field) instanceof String value ? value : "";
    }

    public static Answer ok(JsonObject json) {
        return answer(200, json);
    }

    public static Answer answer(int status, JsonObject json) {
        return Text.json(status, json.encode());
    }

    /** 422, with the sentences of a form by its fields. */
    public static Answer wrong(Form form) {
        JsonObject fields = new JsonObject();
        form.problems().forEach(fields::put);
        return answer(
                422,
                new JsonObject()
                        .put("title", "There is a problem")
                        .put("detail", String.join(" ", form.problems().values()))
                        .put("fields", fields));
    }

    /** What {@code work} answers, or 409 with the sentence of its refusal. */
    public static Answer unlessRefused(Supplier<Answer> work) {
        try {
            return work.get();
        } catch (RefusedException refusal) {
            return answer(
                    409,
                    new JsonObject()
                            .put("title", "Not possible now")
                            .put("detail", refusal.inFull()));
        }
    }
}
