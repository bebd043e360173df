package org.sharon.descriptor;

import java.util.Optional;
import org.sharon.api.pages.PageSpec;
import org.sharon.api.people.Audience;

/** A page of the plugin's own, without the code that shows it. */
public record DescribedPage(String path, String title, Optional<String> menu, Audience audience) {

    static DescribedPage of(PageSpec page) {
        return new DescribedPage(page.path(), page.title(), page.menu(), page.audience());
    }
}
