package org.sharon.api.moderation;

/**
 * A warning that a text can carry, so that a reader can choose when to open it. It is a suggestion
 * beside the verdict and holds nothing back.
 *
 * @since 1.0
 */
public enum ContentWarning {
    SUICIDE("Talks about suicide"),
    SELF_HARM("Talks about self-harm"),
    EATING("Talks about eating or weight"),
    BABY_LOSS("Talks about losing a baby"),
    BIRTH("Talks about a hard birth"),
    ABUSE("Talks about violence or abuse");

    private final String label;

    ContentWarning(String label) {
        this.label = label;
    }

    /** What readers see on the closed text. */
    public String label() {
        return label;
    }
}
