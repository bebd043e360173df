package org.sharon.core.plugins.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The lists are kept by hand, so what is written there has to be there. */
class AllowedJdkTest {

    /** What came after Java 17, and is refused because the platform runs on later ones too. */
    private static final Set<String> LATER_CLASSES =
            Set.of("java/util/stream/Gatherer", "java/util/stream/Gatherers");

    private static final Set<String> LATER_MEMBERS =
            Set.of(
                    "gather",
                    "newHashMap",
                    "newHashSet",
                    "newLinkedHashMap",
                    "newLinkedHashSet",
                    "newWeakHashMap",
                    "parallelMultiply",
                    "repeat",
                    "splitWithDelimiters");

    @Test
    void everyClassOnTheListIsOneThatEverybodySees() throws Exception {
        for (String name : AllowedJdk.LIST.classes().keySet()) {
            if (isThere(name)) {
                Class<?> type = Class.forName(name.replace('/', '.'), false, null);

                assertThat(type.getModule().getName()).isEqualTo("java.base");
            }
        }
    }

    @Test
    void everyMemberOnTheListIsAMemberOfItsClass() throws Exception {
        for (Map.Entry<String, AllowedJdk.Members> each : AllowedJdk.LIST.classes().entrySet()) {
            if (isThere(each.getKey())) {
                Class<?> type = Class.forName(each.getKey().replace('/', '.'), false, null);

                assertThat(Arrays.stream(type.getMethods()).map(Method::getName))
                        .as(each.getKey())
                        .containsAll(
                                each.getValue().names().stream()
                                        .map(it -> it.replaceAll("\\(.*", ""))
                                        .filter(
                                                it ->
                                                        Runtime.version().feature() >= 25
                                                                || !LATER_MEMBERS.contains(it))
                                        .toList());
            }
        }
    }

    @Test
    void everyPackageOnTheListIsOfTheJdk() {
        assertThat(AllowedJdk.LIST.packages())
                .allSatisfy(
                        each ->
                                assertThat(ModuleLayer.boot().findModule("java.base").orElseThrow())
                                        .matches(base -> base.isExported(each.replace('/', '.'))));
    }

    private static boolean isThere(String name) {
        return !name.equals("*")
                && (Runtime.version().feature() >= 25 || !LATER_CLASSES.contains(name));
    }

    /** Nothing that opens a file, a connection, a process or a class is allowed by its type. */
    @Test
    void theGatesOfTheJdkAreShut() {
        String[] gates = {
            "java/lang/Thread",
            "java/lang/Runtime",
            "java/lang/Process",
            "java/lang/ProcessBuilder",
            "java/lang/ClassLoader",
            "java/lang/Module",
            "java/lang/StackWalker",
            "java/lang/reflect/Method",
            "java/lang/invoke/MethodHandle",
            "java/lang/invoke/MethodHandles$Lookup",
            "java/lang/ref/Cleaner",
            "java/io/File",
            "java/io/FileInputStream",
            "java/io/PrintStream",
            "java/io/ObjectInputStream",
            "java/net/URL",
            "java/nio/ByteBuffer",
            "java/nio/file/Files",
            "java/security/AccessController",
            "java/util/ServiceLoader",
            "java/util/ResourceBundle",
            "java/util/Timer",
            "java/util/Formatter",
            "java/util/Scanner",
            "java/util/regex/Pattern",
            "java/util/concurrent/ForkJoinPool",
            "java/util/concurrent/locks/LockSupport",
            "java/time/zone/ZoneRulesProvider",
            "jdk/internal/misc/Unsafe",
            "sun/misc/Unsafe"
        };

        assertThat(gates).noneMatch(AllowedJdk.LIST::allowsType);
    }
}
