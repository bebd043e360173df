package org.sharon.core.plugins.verify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Remembers the last two instructions of a method, because two methods that are refused are
 * harmless with arguments that stand in the call itself: splitting a text at a plain separator, and
 * reading a file of the plugin's own jar.
 */
final class Arguments {

    private enum Pushed {
        SOMETHING,
        /** One value, and nothing was taken for it. */
        VALUE,
        PLAIN_TEXT,
        OWN_CLASS
    }

    private static final String READS_A_REGEX = "\\[](){}.*+?^$|";

    private final OwnClasses own;
    private Pushed last = Pushed.SOMETHING;
    private Pushed beforeLast = Pushed.SOMETHING;
    private List<Label> sinceLast = new ArrayList<>();
    private List<Label> sinceBeforeLast = new ArrayList<>();

    Arguments(OwnClasses own) {
        this.own = own;
    }

    /** Whoever jumps here brings arguments of their own. */
    void label(Label label) {
        sinceLast.add(label);
        sinceBeforeLast.add(label);
    }

    void instruction(int opcode) {
        boolean isValue =
                opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.SIPUSH
                        || opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD
                        || opcode == Opcodes.GETSTATIC;
        push(isValue ? Pushed.VALUE : Pushed.SOMETHING);
    }

    void constant(@Nullable Object constant) {
        if (constant instanceof String text && isPlain(text)) {
            push(Pushed.PLAIN_TEXT);
        } else if (constant instanceof Type type
                && type.getSort() == Type.OBJECT
                && own.contains(type.getInternalName())) {
            push(Pushed.OWN_CLASS);
        } else {
            push(Pushed.VALUE);
        }
    }

    boolean areHarmlessFor(String owner, String name, String descriptor) {
        return switch (owner + '.' + name + descriptor) {
            case "java/lang/String.split(Ljava/lang/String;)[Ljava/lang/String;" ->
                    last == Pushed.PLAIN_TEXT;
            case "java/lang/String.split(Ljava/lang/String;I)[Ljava/lang/String;" ->
                    beforeLast == Pushed.PLAIN_TEXT && last == Pushed.VALUE;
            case "java/lang/Class.getResourceAsStream(Ljava/lang/String;)Ljava/io/InputStream;" ->
                    beforeLast == Pushed.OWN_CLASS
                            && (last == Pushed.PLAIN_TEXT || last == Pushed.VALUE);
            default -> false;
        };
    }

    /** The calls of {@link #areHarmlessFor}, whose names alone say nothing against them. */
    static boolean decideAbout(String owner, String name) {
        return owner.equals("java/lang/String") && name.equals("split")
                || owner.equals("java/lang/Class") && name.equals("getResourceAsStream");
    }

    /** Where a jump would come between the arguments and the call. */
    List<Label> labels() {
        return List.copyOf(sinceBeforeLast);
    }

    private void push(Pushed pushed) {
        beforeLast = last;
        last = pushed;
        sinceBeforeLast = sinceLast;
        sinceLast = new ArrayList<>();
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty() && text.chars().noneMatch(c -> READS_A_REGEX.indexOf(c) >= 0);
    }
}
