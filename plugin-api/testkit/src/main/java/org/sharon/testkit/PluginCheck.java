package org.sharon.testkit;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.testkit.checks.Check;
import org.sharon.testkit.checks.Checks;
import org.sharon.testkit.checks.Finding;
import org.sharon.testkit.checks.Findings;
import org.sharon.testkit.checks.PluginUnderTest;

/**
 * Looks at one plugin and says in sentences what is left to do before the platform and the people
 * who approve it can accept it. Starts nothing and takes about a second.
 *
 * <pre>{@code
 * class AllotmentPluginTest {
 *
 *     @TestFactory
 *     Stream<DynamicTest> keepsTheContract() {
 *         return PluginCheck.of(new AllotmentPlugin()).tests();
 *     }
 * }
 * }</pre>
 *
 * <p>What lies in the plugin's jar, such as its phrases and migrations, is read from the folder or
 * the jar that the plugin's class comes from.
 */
public final class PluginCheck {

    private final ServicePlugin plugin;
    private final LocalDate today;

    private PluginCheck(ServicePlugin plugin, LocalDate today) {
        this.plugin = plugin;
        this.today = today;
    }

    public static PluginCheck of(ServicePlugin plugin) {
        return new PluginCheck(plugin, LocalDate.now());
    }

    /** The same check as of another day, because signposts and content expire. */
    public PluginCheck on(LocalDate day) {
        return new PluginCheck(plugin, day);
    }

    /** One test for each promise, for a {@code @TestFactory}. */
    public Stream<DynamicTest> tests() {
        PluginUnderTest answers = PluginUnderTest.ask(plugin, today);
        return Checks.all().stream()
                .map(
                        check ->
                                DynamicTest.dynamicTest(
                                        check.promise(), () -> demandNone(look(check, answers))));
    }

    /**
     * Makes every check.
     *
     * @throws AssertionError with all findings, one sentence each
     */
    public void verify() {
        demandNone(findings());
    }

    /** All that is left to do; empty when the plugin keeps the contract. */
    public List<Finding> findings() {
        PluginUnderTest answers = PluginUnderTest.ask(plugin, today);
        return Checks.all().stream().flatMap(check -> look(check, answers).stream()).toList();
    }

    private static List<Finding> look(Check check, PluginUnderTest answers) {
        Findings findings = new Findings();
        check.look(answers, findings);
        return findings.list();
    }

    private void demandNone(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new AssertionError(
                    findings.stream()
                            .map(Finding::toString)
                            .collect(
                                    joining(
                                            "\n  - ",
                                            "%s does not keep the contract yet:\n  - "
                                                    .formatted(plugin.getClass().getSimpleName()),
                                            "\n")));
        }
    }
}
