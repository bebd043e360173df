package org.sharon.core.plugins.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list in {@code allowed.txt}. Names here are as class files write them. */
final class AllowedJdk {

    static final AllowedJdk LIST = read(ListFile.lines("allowed.txt"));

    private static final String EVERYWHERE = "*";

    /**
     * What a line says of a class's members.
     *
     * @param only true when none but these members are allowed, false when all but these are
     */
    record Members(boolean only, Set<String> names) {

        boolean allow(String name, String descriptor) {
            boolean named =
                    names.contains(name)
                            || names.stream()
                                    .anyMatch(
                                            it ->
                                                    it.indexOf('(') > 0
                                                            && (name + descriptor).startsWith(it));
            return named == only;
        }
    }

    private final Set<String> packages = new HashSet<>();
    private final Map<String, Members> classes = new HashMap<>();

    private AllowedJdk() {}

    private static AllowedJdk read(List<String> lines) {
        AllowedJdk list = new AllowedJdk();
        for (String line : lines) {
            String[] words = line.split(" ");
            String name = words[0].replace('.', '/');
            if (name.endsWith("/*")) {
                list.packages.add(name.substring(0, name.length() - 2));
                continue;
            }
            boolean only = words.length > 1 && words[1].equals("only");
            Set<String> members =
                    Set.of(words).stream()
                            .filter(word -> !word.equals(words[0]) && !isKeyword(word))
                            .collect(Collectors.toSet());
            list.classes.put(name, new Members(only, members));
        }
        return list;
    }

    boolean allowsType(String type) {
        if (classes.containsKey(type) || packages.contains(packageOf(type))) {
            return true;
        }
        Members outer = classes.get(outermost(type));
        return outer != null && !outer.only();
    }

    /** Of a type that is allowed. */
    boolean allowsMember(String owner, String name, String descriptor) {
        Members members = classes.get(owner);
        return allowsEverywhere(name, descriptor)
                && (members == null || members.allow(name, descriptor));
    }

    /** False for what every object has, and no plugin may touch. */
    boolean allowsEverywhere(String name, String descriptor) {
        Members everywhere = classes.get(EVERYWHERE);
        return everywhere == null || everywhere.allow(name, descriptor);
    }

    Set<String> packages() {
        return packages;
    }

    Map<String, Members> classes() {
        return classes;
    }

    private static boolean isKeyword(String word) {
        return word.equals("only") || word.equals("not");
    }

    private static @Nullable String packageOf(String type) {
        int slash = type.lastIndexOf('/');
        return slash < 0 ? null : type.substring(0, slash);
    }

    private static String outermost(String type) {
        int dollar = type.indexOf('$');
        return dollar < 0 ? type : type.substring(0, dollar);
    }
}
