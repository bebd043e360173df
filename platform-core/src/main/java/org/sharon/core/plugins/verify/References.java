package org.sharon.core.plugins.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Says of every name in the byte code of one jar whether a plugin may use it. An answer is what is
 * wrong, with what to use instead, or {@code null} when nothing is.
 */
final class References {

    private static final String API = "org/sharon/api/";
    private static final String GUARD = "org/sharon/api/guard/";
    private static final Set<String> ANNOTATIONS =
            Set.of(
                    "org/jspecify/annotations/",
                    "org/osgi/annotation/",
                    "org/osgi/service/component/annotations/");
    private static final Set<String> JDK =
            Set.of(
                    "java/",
                    "javax/",
                    "jdk/",
                    "sun/",
                    "com/sun/",
                    "org/ietf/jgss/",
                    "org/w3c/dom/",
                    "org/xml/sax/",
                    "netscape/javascript/");
    private static final Set<String> PLATFORM = Set.of("org/sharon/core/", API, "org/osgi/");
    private static final Set<String> BOOTSTRAPS =
            Set.of(
                    "java/lang/invoke/LambdaMetafactory.metafactory",
                    "java/lang/invoke/LambdaMetafactory.altMetafactory",
                    "java/lang/invoke/StringConcatFactory.makeConcat",
                    "java/lang/invoke/StringConcatFactory.makeConcatWithConstants",
                    "java/lang/runtime/ObjectMethods.bootstrap",
                    "java/lang/runtime/SwitchBootstraps.typeSwitch",
                    "java/lang/runtime/SwitchBootstraps.enumSwitch");

    private final OwnClasses own;
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> members = new HashMap<>();

    References(OwnClasses own) {
        this.own = own;
    }

    /** {@code type} is a class as it is written in a class file, an array perhaps. */
    @Nullable String type(String type) {
        if (type.startsWith("[")) {
            return type(Type.getType(type));
        }
        return known(types.computeIfAbsent(type, this::lookAtType));
    }

    @Nullable String type(Type type) {
        return switch (type.getSort()) {
            case Type.ARRAY -> type(type.getElementType());
            case Type.OBJECT -> type(type.getInternalName());
            case Type.METHOD -> method(type);
            default -> null;
        };
    }

    @Nullable String descriptor(String descriptor) {
        return type(Type.getType(descriptor));
    }

    /** An annotation may also come from where it says something to a reader or a tool only. */
    @Nullable String annotation(String descriptor) {
        String type = Type.getType(descriptor).getInternalName();
        return ANNOTATIONS.stream().anyMatch(type::startsWith) ? null : type(type);
    }

    @Nullable String member(String owner, String name, String descriptor) {
        return known(
                members.computeIfAbsent(
                        owner + ' ' + name + ' ' + descriptor,
                        key -> lookAtMember(owner, name, descriptor)));
    }

    @Nullable String handle(Handle handle) {
        return member(handle.getOwner(), handle.getName(), handle.getDesc());
    }

    static boolean isBootstrap(Handle handle) {
        return handle.getTag() == Opcodes.H_INVOKESTATIC
                && isBootstrap(handle.getOwner(), handle.getName());
    }

    static boolean isBootstrap(String owner, String name) {
        return BOOTSTRAPS.contains(owner + '.' + name);
    }

    /** True for a class that the compiler names to link lambdas, joined texts and records. */
    static boolean isBootstrapOwner(String type) {
        return BOOTSTRAPS.stream().anyMatch(each -> each.startsWith(type + '.'));
    }

    /** True for a name under which the machine may find a class of somebody else. */
    static boolean belongsToOthers(String type) {
        return JDK.stream().anyMatch(type::startsWith)
                || PLATFORM.stream().anyMatch(type::startsWith);
    }

    /** As it reads in a sentence. */
    static String shown(String type) {
        return EntryNames.shown(type.replace('/', '.'));
    }

    private @Nullable String method(Type method) {
        for (Type argument : method.getArgumentTypes()) {
            String wrong = type(argument);
            if (wrong != null) {
                return wrong;
            }
        }
        return type(method.getReturnType());
    }

    private String lookAtType(String type) {
        if (own.contains(type)
                || type.startsWith(API) && !type.startsWith(GUARD)
                || AllowedJdk.LIST.allowsType(type)) {
            return "";
        }
        String shown = shown(type).replace('$', '.');
        if (type.startsWith(GUARD)) {
            return shown + ": it is for the platform; leave it out";
        }
        if (JDK.stream().anyMatch(type::startsWith)) {
            return shown + ": " + Instead.of(shown);
        }
        return PLATFORM.stream().anyMatch(type::startsWith)
                ? shown + ": a plugin cannot see it; use the plugin API and the JDK only"
                : shown + ": it is not in the jar; put it in, or do without it";
    }

    private String lookAtMember(String owner, String name, String descriptor) {
        String wrong = type(owner);
        if (wrong == null && !allows(owner, name, descriptor)) {
            String shown = shown(owner).replace('$', '.') + '.' + name;
            wrong = shown + ": " + Instead.of(reasonFor(owner, name, descriptor));
        }
        if (wrong == null) {
            wrong = descriptor(descriptor);
        }
        return wrong == null ? "" : wrong;
    }

    private boolean allows(String owner, String name, String descriptor) {
        if (!own.contains(owner)) {
            return AllowedJdk.LIST.allowsMember(owner, name, descriptor);
        }
        return own.declares(owner, name, descriptor)
                || own.leavesOpen(owner, name, descriptor)
                || own.foreignParents(owner).stream()
                        .allMatch(parent -> AllowedJdk.LIST.allowsMember(parent, name, descriptor));
    }

    /** The class of the JDK from which a class of the jar has the member. */
    private String reasonFor(String owner, String name, String descriptor) {
        String from =
                own.contains(owner)
                        ? own.foreignParents(owner).stream()
                                .filter(
                                        parent ->
                                                !AllowedJdk.LIST.allowsMember(
                                                        parent, name, descriptor))
                                .findFirst()
                                .orElse(owner)
                        : owner;
        return shown(from).replace('$', '.') + '.' + name;
    }

    private static @Nullable String known(String wrong) {
        return wrong.isEmpty() ? null : wrong;
    }
}
