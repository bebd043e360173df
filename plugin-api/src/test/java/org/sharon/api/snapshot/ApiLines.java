package org.sharon.api.snapshot;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything that a compiled plugin can see of the API, one line for each thing, sorted. */
final class ApiLines {

    private static final Pattern EXPORT =
            Pattern.compile("(org\\.sharon\\.[a-z.]+);version=\"(.+?)\"");

    private final Path classes;
    private final List<String> lines = new ArrayList<>();

    private ApiLines(Path classes) {
        this.classes = classes;
    }

    /** Reads the folder into which the API was compiled. */
    static List<String> of(Path classes) throws IOException {
        ApiLines api = new ApiLines(classes);
        api.addPackages();
        try (Stream<Path> files = Files.walk(classes.resolve("org/sharon/api"))) {
            files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .map(ApiLines::load)
                    .filter(ApiLines::isVisible)
                    .forEach(api::add);
        }
        return api.lines.stream().sorted().distinct().toList();
    }

    private void addPackages() throws IOException {
        try (InputStream in = Files.newInputStream(classes.resolve("META-INF/MANIFEST.MF"))) {
            String exports = new Manifest(in).getMainAttributes().getValue("Export-Package");
            Matcher each = EXPORT.matcher(exports.replaceAll("uses:=\"[^\"]*\";?", ""));
            while (each.find()) {
                lines.add("package %s version %s".formatted(each.group(1), each.group(2)));
            }
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, ApiLines.class.getClassLoader());
        } catch (ClassNotFoundException justSeen) {
            throw new IllegalStateException(justSeen);
        }
    }

    private static boolean isVisible(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            if (!isVisible(each.getModifiers()) || each.isAnonymousClass() || each.isLocalClass()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private void add(Class<?> type) {
        lines.add(typeLine(type));
        if (type.isRecord()) {
            add(
                    type,
                    "components",
                    Arrays.stream(type.getRecordComponents()).map(ApiLines::component));
        }
        if (type.isSealed()) {
            add(
                    type,
                    "permits",
                    Arrays.stream(type.getPermittedSubclasses()).map(ApiLines::name).sorted());
        }
        for (Field field : type.getDeclaredFields()) {
            if (isVisible(field.getModifiers()) && !field.isSynthetic()) {
                lines.add(fieldLine(type, field));
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isVisible(constructor.getModifiers()) && !constructor.isSynthetic()) {
                lines.add("%s new%s".formatted(name(type), parameters(constructor)));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isVisible(method.getModifiers()) && !isAlwaysThere(method)) {
                lines.add(methodLine(type, method));
            }
        }
    }

    /** What every object, record and enum has says nothing about this one. */
    private static boolean isAlwaysThere(Method method) {
        boolean ofEnums =
                method.getDeclaringClass().isEnum()
                        && List.of("values", "valueOf").contains(method.getName());
        return method.isSynthetic()
                || ofEnums
                || List.of("equals", "hashCode", "toString").contains(method.getName());
    }

    private void add(Class<?> type, String what, Stream<String> parts) {
        lines.add("%s %s(%s)".formatted(name(type), what, parts.collect(joining(", "))));
    }

    private static String typeLine(Class<?> type) {
        List<String> words = new ArrayList<>(List.of(name(type) + variables(type)));
        words.add(modifiers(type.getModifiers() & ~Modifier.INTERFACE));
        words.add(
                type.isAnnotation()
                        ? "annotation"
                        : type.isInterface()
                                ? "interface"
                                : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class");
        Type[] interfaces = type.getGenericInterfaces();
        if (interfaces.length > 0) {
            words.add("of " + Arrays.stream(interfaces).map(ApiLines::name).collect(joining(", ")));
        }
        words.add(annotations(type));
        return words.stream().filter(word -> !word.isBlank()).collect(joining(" "));
    }

    private static String component(RecordComponent component) {
        return name(component.getGenericType()) + " " + component.getName();
    }

    private static String fieldLine(Class<?> owner, Field field) {
        String what =
                field.isEnumConstant()
                        ? "constant"
                        : modifiers(field.getModifiers()) + " " + name(field.getGenericType());
        return "%s.%s %s%s".formatted(name(owner), field.getName(), what, constant(field));
    }

    /** The compiler copies such a value into the plugin, so changing it is a change. */
    private static String constant(Field field) {
        boolean copied = field.getType().isPrimitive() || field.getType() == String.class;
        if (!copied || !Modifier.isStatic(field.getModifiers())) {
            return "";
        }
        try {
            return " = " + field.get(null);
        } catch (IllegalAccessException notPublic) {
            return "";
        }
    }

    private static String methodLine(Class<?> owner, Method method) {
        List<String> words = new ArrayList<>();
        words.add("%s.%s%s".formatted(name(owner), method.getName(), parameters(method)));
        words.add(variables(method));
        words.add(name(method.getGenericReturnType()));
        words.add(modifiers(method.getModifiers()));
        words.add(method.isDefault() ? "default" : "");
        words.add(annotations(method));
        if (method.getDefaultValue() != null) {
            words.add("= " + value(method.getDefaultValue()));
        }
        return words.stream().filter(word -> !word.isBlank()).collect(joining(" "));
    }

    private static String value(Object value) {
        return value instanceof Object[] all ? Arrays.toString(all) : value.toString();
    }

    private static String annotations(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(each -> "@" + each.annotationType().getSimpleName())
                .sorted()
                .collect(joining(" "));
    }

    private static String modifiers(int modifiers) {
        return Modifier.toString(
                modifiers & ~Modifier.PUBLIC & ~Modifier.TRANSIENT & ~Modifier.VOLATILE);
    }

    private static String parameters(Executable executable) {
        return Arrays.stream(executable.getGenericParameterTypes())
                .map(ApiLines::name)
                .collect(joining(", ", "(", executable.isVarArgs() ? "...)" : ")"));
    }

    private static String variables(GenericDeclaration declaration) {
        TypeVariable<?>[] variables = declaration.getTypeParameters();
        return variables.length == 0
                ? ""
                : Arrays.stream(variables).map(Type::getTypeName).collect(joining(", ", "<", ">"));
    }

    /** Shorter where nothing is lost: {@code List<Rule>} and not {@code java.util.List<…>}. */
    private static String name(Type type) {
        return type.getTypeName()
                .replace("java.lang.", "")
                .replace("java.util.function.", "")
                .replace("java.util.", "")
                .replace("java.time.", "");
    }
}
