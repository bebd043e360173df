package org.sharon.core.plugins.verify;

/** Where in a plugin's source something was found. */
final class Place {

    private final String internalName;
    private final String type;
    private final String method;
    private int line;

    Place(String internalName, String method) {
        this.internalName = internalName;
        this.type = References.shown(internalName);
        this.method = method;
    }

    void line(int line) {
        this.line = line;
    }

    String internalName() {
        return internalName;
    }

    String type() {
        return type;
    }

    /** To begin a sentence with. */
    @Override
    public String toString() {
        String where =
                switch (method) {
                    case "" -> type;
                    case "<init>" -> "The constructor of " + type;
                    case "<clinit>" -> "The static part of " + type;
                    default -> type + '.' + EntryNames.shown(written());
                };
        return line == 0 ? where : "%s (line %d)".formatted(where, line);
    }

    /** The compiler makes {@code lambda$review$0} of a lambda in {@code review}. */
    private String written() {
        String[] parts = method.split("\\$");
        boolean isLambda = parts.length == 3 && parts[0].equals("lambda");
        boolean isInMethod = isLambda && !parts[1].equals("new") && !parts[1].equals("static");
        return isInMethod ? parts[1] : method;
    }
}
