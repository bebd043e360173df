package org.sharon.example.allotment;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.function.Consumer;
import org.sharon.api.context.Messages;
import org.sharon.api.pages.Html;

/** The plugin's templates, which its build has made into classes, as pieces of a page. */
final class Pages {

    private Pages() {}

    // guide:template
    static Html days(List<WateringRota.Day> days, Messages words) {
        return print(out -> JtedaysGenerated.render(out, null, days, words));
    }

    static Html watering(long newcomers, Html form, Messages words) {
        return print(out -> JtewateringGenerated.render(out, null, newcomers, form, words));
    }

    /** Everything that a template prints is escaped, unless it is Html already. */
    private static Html print(Consumer<OwaspHtmlTemplateOutput> template) {
        StringOutput out = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(out));
        return new Html(out.toString());
    }
    // end
}
