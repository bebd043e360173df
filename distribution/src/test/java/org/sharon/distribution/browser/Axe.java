package org.sharon.distribution.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks axe, in the page itself, which rules of access it breaks. The program is given to the page
 * once, and only what breaks a rule is told: to describe everything that does not takes longer than
 * to look.
 */
final class Axe {

    private static final String PROGRAM = "() => {" + AxeBuilder.getAxeScript() + "}";

    private static final String RUN =
            """
            async (rules) => {
                const only = rules.length ? { runOnly: { type: 'rule', values: rules } } : {};
                const found = await axe.run(document, { ...only, resultTypes: ['violations'] });
                return found.violations.flatMap((rule) =>
                    rule.nodes.map((node) => `${rule.id}: ${node.html} ${node.failureSummary}`));
            }
            """;

    private final Page page;

    private Axe(Page page) {
        this.page = page;
    }

    static Axe in(Page page) {
        page.evaluate(PROGRAM);
        return new Axe(page);
    }

    /** What breaks any rule that axe has on by itself. */
    Stream<String> all() {
        return run(List.of());
    }

    /** What breaks one of these rules. */
    Stream<String> only(List<String> rules) {
        return run(rules);
    }

    private Stream<String> run(List<String> rules) {
        return ((List<?>) page.evaluate(RUN, rules)).stream().map(Object::toString);
    }
}
