package org.sharon.core.moderation.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.ContentWarning;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Judgement;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Span;
import org.sharon.api.moderation.Surface;
import org.sharon.api.moderation.Verdict;
import org.sharon.api.moderation.Visibility;
import org.sharon.core.moderation.rules.baseline.Baseline;
import org.sharon.core.moderation.text.PreparedText;
import org.sharon.core.moderation.text.Readability;

/**
 * The rules of the platform and of one service, compiled. Immutable, and safe for any number of
 * threads; replaced as a whole when the service's plugin is.
 */
public final class RuleSet {

    private final String service;
    private final Matchers matchers;
    private final List<CompiledRule> declared;
    private final List<CodedRule> coded;
    private final List<RuleCard> codedCards;

    /**
     * The rules that every service has, compiled once: most of the work, and most of the memory, of
     * compiling a service's rules would be theirs.
     */
    private static final class Shared {
        static final RuleSet BASELINE = new RuleSet("core", null, byId(Baseline.rules(), "core"));
    }

    private RuleSet(String service, @Nullable RuleSet base, Map<String, ? extends Rule> rules) {
        this.service = service;
        Matchers.Builder builder = new Matchers.Builder(base == null ? null : base.matchers);
        List<CompiledRule> compiled = new ArrayList<>();
        List<CodedRule> written = new ArrayList<>();
        List<RuleCard> cards = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        if (base != null) {
            compiled.addAll(base.declared);
            written.addAll(base.coded);
            cards.addAll(base.codedCards);
            ids.addAll(base.ruleIds());
        }
        rules.forEach(
                (id, rule) -> {
                    if (!ids.add(id)) {
                        throw twice(service, id);
                    }
                    try {
                        if (rule instanceof DeclaredRule words) {
                            compiled.add(CompiledRule.of(id, words, builder));
                        } else if (rule instanceof CodedRule code) {
                            written.add(code);
                            cards.add(rule.card());
                        }
                    } catch (IllegalArgumentException e) {
                        throw new IllegalArgumentException(
                                "Rule " + id + " of " + service + ": " + e.getMessage(), e);
                    }
                });
        // Rules in Java look for no words of their own.
        matchers =
                base != null && compiled.size() == base.declared.size()
                        ? base.matchers
                        : builder.build();
        declared = List.copyOf(compiled);
        coded = List.copyOf(written);
        codedCards = List.copyOf(cards);
    }

    /** The rules that every service has. */
    public static RuleSet baseline() {
        return Shared.BASELINE;
    }

    /**
     * The rules that every service has, and {@code rules} added to them.
     *
     * @throws IllegalArgumentException if a phrase or pattern cannot be read, or two rules share an
     *     id; the message names the rule
     */
    public static RuleSet of(String service, List<? extends Rule> rules) {
        return new RuleSet(service, Shared.BASELINE, byId(rules, service));
    }

    /** Only {@code rules}, for measuring and for tests. */
    static RuleSet only(String service, List<? extends Rule> rules) {
        return new RuleSet(service, null, byId(rules, service));
    }

    /**
     * All of these rules, and {@code shared} compiled on top of them. Neither looks for what the
     * other looks for, and a rule answers for itself: whatever is added can make a verdict stricter
     * and never milder.
     *
     * @throws IllegalArgumentException if one of them cannot be read; the message names it
     */
    public RuleSet with(List<SharedRule> shared) {
        Map<String, Rule> added = new LinkedHashMap<>();
        shared.forEach(each -> add(added, each.id(), each.rule(), service));
        return new RuleSet(service, this, added);
    }

    /**
     * All of these rules, and rules in Java beside them. Nothing is compiled anew.
     *
     * @throws IllegalArgumentException if two rules share an id
     */
    public RuleSet withCoded(List<? extends CodedRule> rules) {
        return new RuleSet(service, this, byId(rules, service));
    }

    /**
     * How much {@code rules} alone take to search for.
     *
     * @throws IllegalArgumentException if one of them cannot be read; the message names it
     */
    public static RuleWeight weigh(List<? extends Rule> rules) {
        return only("core", rules).matchers.weight();
    }

    private static Map<String, Rule> byId(List<? extends Rule> rules, String service) {
        Map<String, Rule> byId = new LinkedHashMap<>();
        rules.forEach(rule -> add(byId, rule.card().id(), rule, service));
        return byId;
    }

    private static void add(Map<String, Rule> rules, String id, Rule rule, String service) {
        if (rules.putIfAbsent(id, rule) != null) {
            throw twice(service, id);
        }
    }

    private static IllegalArgumentException twice(String service, String id) {
        return new IllegalArgumentException("Two rules of " + service + " have the id " + id);
    }

    public String service() {
        return service;
    }

    /** The ids of all rules, the platform's first. */
    public List<String> ruleIds() {
        List<String> ids = new ArrayList<>();
        declared.forEach(rule -> ids.add(rule.id()));
        codedCards.forEach(card -> ids.add(card.id()));
        return ids;
    }

    /** Judges {@code text} as a post, calling coded rules on this thread. */
    public Decision judge(String text) {
        return judge("", Surface.POST, text, RuleRunner.direct());
    }

    /**
     * Judges {@code text}.
     *
     * <p>Never fails and never returns nothing: a rule that does not answer leaves the text held,
     * with a finding {@link Finding#UNREAD}.
     *
     * @param room slug of the room, or empty when the text belongs to no room
     * @param surface where it was typed
     * @param runner calls the coded rules
     */
    public Decision judge(String room, Surface surface, String text, RuleRunner runner) {
        PreparedText prepared = PreparedText.of(text);
        Reading reading = read(room, prepared);
        if (!coded.isEmpty()) {
            PreparedDraft draft = new PreparedDraft(service, room, surface, prepared);
            for (int i = 0; i < coded.size(); i++) {
                reading.add(ask(coded.get(i), codedCards.get(i), draft, runner, reading));
            }
        }
        List<Finding> findings = reading.findings();
        List<String> rewrites =
                mayBeRewritten(findings) ? Rewrites.of(room, text, reading, this) : List.of();
        return Decision.of(findings, rewrites, reading.warning());
    }

    /** What the declared rules alone say about {@code text}: no code of a plugin runs. */
    public Decision judgeDeclared(String text) {
        Reading reading = read("", PreparedText.of(text));
        return Decision.of(reading.findings(), List.of(), reading.warning());
    }

    /** Whether the declared rules let {@code text} through without a word to its author. */
    boolean passes(String room, String text) {
        return read(room, PreparedText.of(text)).findings().stream()
                .allMatch(
                        finding ->
                                finding.verdict().visibility() == Visibility.VISIBLE
                                        && finding.verdict().equals(Verdict.NONE));
    }

    private static boolean mayBeRewritten(List<Finding> findings) {
        Verdict all =
                findings.stream()
                        .map(Finding::verdict)
                        .reduce(Verdict.NONE, Verdict::strictestWith);
        return all.visibility() != Visibility.VISIBLE && !all.equals(Verdict.RED);
    }

    private Reading read(String room, PreparedText prepared) {
        Reading reading = new Reading();
        if (prepared.readability() == Readability.OTHER_LANGUAGE) {
            reading.add(Finding.otherLanguage());
        } else if (prepared.readability() == Readability.ONLY_PICTURES) {
            reading.add(Finding.onlyPictures());
        }
        Hits hits = matchers.find(prepared);
        for (CompiledRule rule : declared) {
            List<CompiledRule.Answer> answers = rule.read(room, prepared, hits);
            if (!answers.isEmpty()) {
                reading.add(rule, answers, prepared);
            }
        }
        return reading;
    }

    /** The rule's finding; nothing when the rule is content. */
    private static @Nullable Finding ask(
            CodedRule rule,
            RuleCard card,
            PreparedDraft draft,
            RuleRunner runner,
            Reading reading) {
        Judgement judgement;
        try {
            judgement = runner.run(rule, draft);
        } catch (Exception | AssertionError | LinkageError | StackOverflowError e) {
            return Finding.unanswered(card.id());
        }
        if (judgement == null) {
            return Finding.unanswered(card.id());
        }
        judgement.warning().ifPresent(reading::suggest);
        if (judgement.verdict().equals(Verdict.NONE)) {
            return null;
        }
        return new Finding(
                card.id(),
                card.version(),
                judgement.verdict(),
                within(judgement.spans(), draft.text().length()),
                card.memberText(),
                card.staffText());
    }

    private static List<Span> within(List<Span> spans, int length) {
        return spans.stream()
                .filter(span -> span.end() <= length)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }

    /** Collects what the rules find in one text. */
    static final class Reading {

        private final List<Finding> findings = new ArrayList<>();
        private final List<Rewrites.Stretch> stretches = new ArrayList<>();
        private final List<String> instead = new ArrayList<>();
        private Optional<ContentWarning> warning = Optional.empty();

        List<Finding> findings() {
            return findings;
        }

        List<Rewrites.Stretch> stretches() {
            return stretches;
        }

        List<String> instead() {
            return instead;
        }

        Optional<ContentWarning> warning() {
            return warning;
        }

        void suggest(ContentWarning suggested) {
            if (warning.isEmpty() || suggested.compareTo(warning.get()) < 0) {
                warning = Optional.of(suggested);
            }
        }

        void add(@Nullable Finding finding) {
            if (finding != null) {
                findings.add(finding);
            }
        }

        void add(CompiledRule rule, List<CompiledRule.Answer> answers, PreparedText text) {
            Verdict verdict = Verdict.NONE;
            List<Span> spans = new ArrayList<>();
            for (CompiledRule.Answer answer : answers) {
                verdict = verdict.strictestWith(answer.declared().verdict());
                answer.declared().warning().ifPresent(this::suggest);
                boolean keepsBack = answer.declared().verdict().visibility() != Visibility.VISIBLE;
                for (Hits.Hit hit : answer.hits()) {
                    Span span = text.originalOfWords(hit.first(), hit.last());
                    spans.add(span);
                    if (keepsBack) {
                        stretches.add(new Rewrites.Stretch(span, hit.unit(), answer.help()));
                    }
                }
                if (keepsBack) {
                    instead.addAll(answer.help().instead());
                }
            }
            if (verdict.equals(Verdict.NONE)) {
                return;
            }
            RuleCard card = rule.card();
            findings.add(
                    new Finding(
                            rule.id(),
                            card.version(),
                            verdict,
                            joined(spans),
                            card.memberText(),
                            card.staffText()));
        }

        /** In order, and without overlaps. */
        static List<Span> joined(List<Span> spans) {
            List<Span> sorted = new ArrayList<>(spans);
            sorted.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
            List<Span> joined = new ArrayList<>(sorted.size());
            for (Span span : sorted) {
                int last = joined.size() - 1;
                if (last >= 0 && joined.get(last).overlaps(span)) {
                    joined.set(last, joined.get(last).joinedWith(span));
                } else {
                    joined.add(span);
                }
            }
            return joined;
        }
    }
}
