package org.sharon.core.enabling;

import static org.sharon.core.enabling.AdminAnswers.text;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Optional;
import org.sharon.core.web.Form;

/** Reads what a program sends into the same forms that the pages have, so that both check alike. */
final class AdminForms {

    private AdminForms() {}

    /**
     * Words of a JSON object under the names of a form, as {@link AdminAnswers#text} reads them.
     */
    static Form words(JsonObject json, String... fields) {
        Form form = Form.blank();
        for (String field : fields) {
            form.with(field, text(json, field));
        }
        return form;
    }

    static Form signature(JsonObject json) {
        return words(json, "name", "registration", "digest")
                .with(SignatureForm.NEW_SIGNER, text(json, "insteadOf"))
                .with("read", Boolean.TRUE.equals(json.getValue("read")) ? "yes" : "");
    }

    static Form opening(JsonObject json) {
        Form form =
                Form.blank()
                        .with("lead-name", text(json, "leadName"))
                        .with("lead-title", text(json, "leadTitle"))
                        .with("outside", text(json, "outside"))
                        .with("outside-welsh", text(json, "outsideWelsh"));
        if (json.getValue("hours") instanceof JsonArray days) {
            form.with("whose-hours", "own");
            days.forEach(
                    each -> {
                        if (each instanceof JsonObject day) {
                            fillDay(form, day);
                        }
                    });
        }
        return form;
    }

    private static void fillDay(Form form, JsonObject json) {
        Optional<DayOfWeek> day =
                Arrays.stream(DayOfWeek.values())
                        .filter(each -> AdminJson.word(each).equals(text(json, "day")))
                        .findFirst();
        if (day.isEmpty()) {
            form.complain("hours", "Name each day, such as monday.");
            return;
        }
        form.with("from-" + day.get().getValue(), text(json, "from"))
                .with("until-" + day.get().getValue(), text(json, "until"));
    }
}
