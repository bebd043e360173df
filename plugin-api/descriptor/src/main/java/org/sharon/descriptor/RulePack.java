package org.sharon.descriptor;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sharon.api.moderation.DeclaredRule;

/**
 * Declared rules that one organisation shares with others. It has no code.
 *
 * @param format of the written form; raised when a reader of today would misread it
 * @param id stays the same for all versions
 * @param version such as {@code 1.0.0}
 * @param title what people call it
 * @param about what it looks for and why, in a sentence or two
 * @param services the ids of the services for which it is meant; none means any
 * @param author the role that answers for its words, such as "Consultant clinical psychologist"
 * @param rules all declared
 */
public record RulePack(
        int format,
        String id,
        String version,
        String title,
        String about,
        Set<String> services,
        String author,
        List<DescribedRule> rules) {

    /** The format that this class writes and reads. */
    public static final int FORMAT = 1;

    /** Where it lies in the jar of a pack. */
    public static final String FILE = "META-INF/sharon/pack.json";

    /** The header of the manifest with the id. */
    public static final String ID_HEADER = "Sharon-Pack";

    /** The header of the manifest with the version. */
    public static final String VERSION_HEADER = "Sharon-Pack-Version";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6}){2}");
    private static final int LONGEST_ID = 40;

    public RulePack {
        requireNonNull(id, "id");
        if (format != FORMAT) {
            throw new IllegalArgumentException(
                    "It has the format %d, and this platform reads format %d"
                            .formatted(format, FORMAT));
        }
        if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "The id has small letters, digits and single dashes, and at most 40 of them, such as night-words");
        }
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException(
                    "The version has three numbers with dots between them, such as 1.0.0");
        }
        checkWords("title", title, 80);
        checkWords("about", about, 600);
        checkWords("author", author, 120);
        services = Set.copyOf(services);
        services.forEach(RulePack::checkService);
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("A pack has at least one rule");
        }
        Set<String> ids = new HashSet<>();
        for (DescribedRule rule : rules) {
            if (rule.declared().isEmpty()) {
                throw new IllegalArgumentException(
                        "Rule %s is written in Java, and a pack has no code"
                                .formatted(rule.card().id()));
            }
            if (!ids.add(rule.card().id())) {
                throw new IllegalArgumentException(
                        "Two rules have the id %s".formatted(rule.card().id()));
            }
        }
    }

    private static void checkWords(String part, String words, int most) {
        if (words.isBlank() || words.length() > most) {
            throw new IllegalArgumentException(
                    "The %s has 1 to %d characters".formatted(part, most));
        }
    }

    private static void checkService(String service) {
        if (service.length() > LONGEST_ID || !ID.matcher(service).matches()) {
            throw new IllegalArgumentException(
                    "A service has an id such as eating-disorders, not \"%s\"".formatted(service));
        }
    }

    /**
     * Reads what {@link #toJson} has written.
     *
     * @throws BadDescriptorException when it is anything else
     */
    public static RulePack read(String json) {
        return of(JsonText.read(json));
    }

    static RulePack of(Object tree) {
        Object format = tree instanceof Map<?, ?> map ? map.get("format") : null;
        if (format instanceof Long number && number != FORMAT) {
            throw new BadDescriptorException(
                    "format",
                    "It has the format %d, and this platform reads format %d"
                            .formatted(number, FORMAT));
        }
        return (RulePack) RecordTree.read(tree, RulePack.class);
    }

    /** The same pack gives the same text, in UTF-8 the same bytes. */
    public String toJson() {
        return JsonText.write(RecordTree.of(this, RulePack.class));
    }

    /** The rules, ready to be compiled. */
    public List<DeclaredRule> declaredRules() {
        return rules.stream().flatMap(rule -> rule.declared().stream()).toList();
    }

    /** Whether it is meant for that service. */
    public boolean isFor(String service) {
        return services.isEmpty() || services.contains(service);
    }
}
