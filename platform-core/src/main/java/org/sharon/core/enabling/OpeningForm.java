package org.sharon.core.enabling;

import java.util.Arrays;
import java.util.stream.Stream;
import org.sharon.core.trusts.HoursForm;
import org.sharon.core.trusts.Opening;
import org.sharon.core.trusts.ReadingHours;
import org.sharon.core.web.Form;

/** What members are promised, in a form. Each part may be left for later. */
final class OpeningForm {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_SENTENCE = 300;

    private static final String OWN = "own";

    private OpeningForm() {}

    /** The names of its fields, and of {@code more}. */
    static String[] fields(String... more) {
        return Stream.of(
                        Stream.of(
                                "lead-name",
                                "lead-title",
                                "whose-hours",
                                "outside",
                                "outside-welsh"),
                        Arrays.stream(HoursForm.fields()),
                        Arrays.stream(more))
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    static Form fill(Opening opening) {
        ReadingHours own = opening.hours();
        Form form =
                Form.blank()
                        .with("lead-name", opening.leadName())
                        .with("lead-title", opening.leadTitle())
                        .with("outside", opening.outside())
                        .with("outside-welsh", opening.outsideWelsh())
                        .with("whose-hours", own == null ? "trust" : OWN);
        return own == null ? form : HoursForm.fill(form, own);
    }

    /** What is in the form; the form says what is wrong with it. */
    static Opening read(Form form) {
        String name = shortEnough(form, "lead-name", LONGEST_NAME);
        String title = shortEnough(form, "lead-title", LONGEST_NAME);
        String outside = shortEnough(form, "outside", LONGEST_SENTENCE);
        String welsh = shortEnough(form, "outside-welsh", LONGEST_SENTENCE);
        if (outside.isEmpty() && !welsh.isEmpty()) {
            form.complain("outside", "Write it in English, too: most members read English.");
        }
        if (!name.isEmpty() && title.isEmpty()) {
            form.complain("lead-title", "Write the job title of this person.");
        }
        if (name.isEmpty() && !title.isEmpty()) {
            form.complain("lead-name", "Write the name of this person.");
        }
        boolean own = form.value("whose-hours").equals(OWN);
        ReadingHours hours = own ? HoursForm.read(form) : null;
        if (hours != null && hours.days().isEmpty() && form.isGood()) {
            form.complain(
                    "whose-hours",
                    "Write the hours of at least one day, or take the hours of the trust.");
        }
        return new Opening(name, title, hours, outside, welsh);
    }

    private static String shortEnough(Form form, String field, int longest) {
        String text = form.value(field).replaceAll("\\s+", " ");
        if (text.length() > longest) {
            form.complain(field, "Write at most %d letters.".formatted(longest));
        }
        return text;
    }
}
