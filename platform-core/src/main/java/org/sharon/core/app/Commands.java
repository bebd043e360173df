package org.sharon.core.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.Draft;
import org.sharon.api.moderation.Judgement;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.core.bench.GuardBench;
import org.sharon.core.bench.PreviewReport;
import org.sharon.core.bench.RulesReport;
import org.sharon.core.contributions.OwnMigrations;
import org.sharon.core.contributions.OwnWords;
import org.sharon.core.moderation.rules.PhraseCheck;
import org.sharon.core.moderation.rules.RuleSet;
import org.sharon.core.plugins.Deployer;
import org.sharon.core.plugins.DeploymentStatus;
import org.sharon.core.plugins.Guarded;
import org.sharon.core.plugins.JarCheck;
import org.sharon.core.plugins.Outcome;
import org.sharon.core.plugins.PluginsModule;
import org.sharon.core.plugins.Resolution;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;

/** What the command line asks for that needs the services and their rules, but no building. */
final class Commands {

    private static final Duration LONGEST_COPY = Duration.ofSeconds(5);

    private final Injector injector;
    private final Path plugins;

    private Commands(Injector injector, Path plugins) {
        this.injector = injector;
        this.plugins = plugins;
    }

    /** The commands by the name under which the launcher looks for them. */
    static Map<String, ToIntFunction<String[]>> all(Settings settings, BundleContext bundles)
            throws IOException {
        if (settings.mode().equals(PreviewCommand.NAME)) {
            List<JarCheck> checks =
                    List.of(new Resolution(bundles), new OwnMigrations(), new OwnWords());
            return Map.of(PreviewCommand.NAME, new PreviewCommand(settings.plugins(), checks)::run);
        }
        if (settings.mode().equals(PackCommand.NAME)) {
            return Map.of(PackCommand.NAME, new PackCommand(settings.plugins())::run);
        }
        Injector injector =
                Guice.createInjector(
                        binder -> {
                            binder.bind(Clock.class).toInstance(Clock.systemUTC());
                            binder.bind(BundleContext.class).toInstance(bundles);
                        },
                        new PluginsModule(
                                settings.plugins(), settings.signing(), settings.platformJars()));
        Deployer deployer = injector.getInstance(Deployer.class);
        deployer.start();
        Commands commands = new Commands(injector, settings.plugins());
        return Map.of(
                "plugin-list", commands::listPlugins,
                "check-phrases", commands::checkPhrases,
                "bench", commands::measure);
    }

    private int listPlugins(String[] words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf("%-20s %-16s %-12s %s%n", "SERVICE", "VERSION", "STATE", "FILE");
        boolean refused = false;
        settle();
        for (DeploymentStatus each : injector.getInstance(Deployer.class).statuses()) {
            out.printf(
                    "%-20s %-16s %-12s %s%n",
                    orDash(each.service()),
                    orDash(each.version()),
                    each.state().name().toLowerCase(Locale.ROOT),
                    each.file() + (each.sentence() == null ? "" : " – " + each.sentence()));
            refused |= each.state() == DeploymentStatus.State.REFUSED;
        }
        return refused ? 1 : 0;
    }

    private void settle() {
        try {
            injector.getInstance(Deployer.class).settle(LONGEST_COPY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String orDash(@Nullable String value) {
        return value == null ? "-" : value;
    }

    /**
     * @param words {@code FILE} or {@code -}, and before it {@code --service ID} if one is wanted
     */
    private int checkPhrases(String[] words) {
        List<String> all = List.of(words);
        int option = all.indexOf("--service");
        Optional<String> service = option < 0 ? Optional.empty() : Optional.of(all.get(option + 1));
        String file = all.get(all.size() - 1);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try (BufferedReader lines = reader(file)) {
            return new PhraseCheck(ruleSets(), out, err).run(service, lines.lines());
        } catch (IOException unreadable) {
            err.println("The file cannot be read: " + file);
            return PhraseCheck.MISUSED;
        }
    }

    /**
     * @param words {@code rules}, {@code preview} or {@code guard}, and behind it {@code --runs N}
     */
    private int measure(String[] words) {
        int runs = Integer.parseInt(words[List.of(words).indexOf("--runs") + 1]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (words[0].equals("preview")) {
            return measurePreviews(runs, out);
        }
        if (words[0].equals("guard")) {
            GuardBench.print(runs, out);
        } else {
            RulesReport.print(ruleSets(), runs, out);
        }
        return 0;
    }

    private int measurePreviews(int runs, PrintStream out) {
        try {
            PreviewReport.print(plugins, runs, out);
            return 0;
        } catch (IOException unreadable) {
            System.err.println("The plugins folder cannot be read: " + plugins);
            return 1;
        }
    }

    private static BufferedReader reader(String file) throws IOException {
        return file.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file));
    }

    private Map<String, RuleSet> ruleSets() {
        Map<String, RuleSet> byService = new TreeMap<>();
        for (Service service : injector.getInstance(Services.class).list()) {
            byService.put(service.id(), RuleSet.of(service.id(), callable(service)));
        }
        return byService;
    }

    /** The rules of a service, of which those that are its own code are called as members' are. */
    private List<Rule> callable(Service service) {
        Guarded guarded = injector.getInstance(Guarded.class);
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < service.rules().size(); i++) {
            Rule rule = service.rules().get(i);
            rules.add(
                    rule instanceof CodedRule coded
                            ? new Called(guarded, service, coded, service.cards().get(i))
                            : rule);
        }
        return rules;
    }

    private record Called(Guarded guarded, Service service, CodedRule rule, RuleCard card)
            implements CodedRule {

        @Override
        public Judgement review(Draft draft) {
            Outcome<Judgement> outcome =
                    guarded.call(
                            service.id(),
                            progress -> {
                                progress.at(card.id());
                                return rule.review(draft);
                            });
            if (outcome instanceof Outcome.Answered<Judgement> answered) {
                return answered.value();
            }
            throw new IllegalStateException(card.id() + " did not answer");
        }
    }
}
