package org.sharon.core.plugins.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharon.core.plugins.RefusedException;

/** A manifest can give a bundle more than a plugin may have. */
class HostileManifestTest {

    static Stream<Arguments> hostile() {
        return Stream.of(
                of(
                        "no bundle",
                        it -> it.without("Bundle-SymbolicName"),
                        "It is not an OSGi bundle: build it with the plugin parent pom"),
                of(
                        "a bundle of the first kind, which sees more",
                        it -> it.header("Bundle-ManifestVersion", "1"),
                        "It is not an OSGi bundle: build it with the plugin parent pom"),
                of(
                        "a pack of rules",
                        it ->
                                it.without("Bundle-SymbolicName")
                                        .header("Sharon-Pack", "good-nights"),
                        "It is a pack of rules and no plugin: an administrator sends it at"
                                + " /admin/packs"),
                of(
                        "a name that is a path",
                        it -> it.header("Bundle-SymbolicName", "../../garden"),
                        "Its Bundle-SymbolicName is ../../garden: use letters, digits, dots and"
                                + " hyphens, at most 200"),
                of(
                        "a name without an end",
                        it -> it.header("Bundle-SymbolicName", "g\r\n ".repeat(201) + "g"),
                        "Its Bundle-SymbolicName is %s…: use letters, digits, dots and hyphens, at most 200"
                                .formatted("g".repeat(80))),
                of(
                        "a version in words",
                        it -> it.header("Bundle-Version", "one.two"),
                        notAVersion("one.two")),
                of(
                        "a version below nothing",
                        it -> it.header("Bundle-Version", "-1.0.0"),
                        notAVersion("-1.0.0")),
                of(
                        "a version that no number holds",
                        it -> it.header("Bundle-Version", "99999999999.0.0"),
                        notAVersion("99999999999.0.0")),
                of(
                        "a version that is a page",
                        it -> it.header("Bundle-Version", "1.0.0.<b>"),
                        notAVersion("1.0.0.<b>")),
                of(
                        "a version that nobody can keep",
                        it -> it.header("Bundle-Version", "1.0.0." + "x".repeat(55)),
                        notAVersion("1.0.0." + "x".repeat(55))),
                of(
                        "no component",
                        it -> it.without("Service-Component"),
                        "It has no component: mark one class @Component(service ="
                                + " ServicePlugin.class)"),
                header("Bundle-Activator", "plug.Plugin", "a plugin starts as a component"),
                header("Fragment-Host", "system.bundle", "a plugin is no part of another bundle"),
                header("Export-Package", "plug", "a plugin shares no code with another"),
                header("Require-Bundle", "other", "a plugin needs no other bundle"),
                header(
                        "DynamicImport-Package",
                        "*",
                        "what a plugin uses is known when it is built"),
                header("Bundle-NativeCode", "a.so", "a plugin is Java only"),
                header("Bundle-ClassPath", ".,lib/a.jar", "all of a plugin is in its jar"),
                header("Class-Path", "a.jar", "all of a plugin is in its jar"),
                header("Multi-Release", "true", "a plugin is built for Java 17 only"),
                header("Launcher-Agent-Class", "plug.Plugin", "a plugin changes no other code"),
                header(
                        "add-opens",
                        "java.base/java.lang",
                        "a plugin uses what the JDK offers to everybody"),
                of(
                        "a header twice",
                        it -> it.header("Bundle-Version", "1.0.0\r\nbundle-version: 2.0.0"),
                        "Its manifest has the header bundle-version twice: leave one"),
                of(
                        "a line that is none",
                        it -> it.header("Bundle-Version", "1.0.0\r\nand more"),
                        "Its manifest cannot be read: build it with the plugin parent pom"),
                of(
                        "a line that only some readers end",
                        it -> it.header("Import-Package", "java.lang\rNote: ,org.osgi.framework"),
                        "Its manifest cannot be read: build it with the plugin parent pom"),
                of(
                        "the core",
                        it -> it.header("Import-Package", "java.lang,org.sharon.core.plugins"),
                        "It imports org.sharon.core.plugins, which a plugin cannot see: use the"
                                + " plugin API and the JDK only"),
                of(
                        "the framework, if it is there",
                        it ->
                                it.header(
                                        "Import-Package",
                                        "org.osgi.framework;version=\"[1,2)\";resolution:=optional"),
                        "It imports org.osgi.framework, which a plugin cannot see: use the plugin"
                                + " API and the JDK only"),
                of(
                        "the platform's guard",
                        it -> it.header("Import-Package", "org.sharon.api.guard"),
                        "It imports org.sharon.api.guard, which is for the platform: leave it out"),
                of(
                        "inside the JDK",
                        it -> it.header("Import-Package", "sun.misc"),
                        "It imports sun.misc, a part of the JDK that plugins may not use: leave it"
                                + " out"),
                of(
                        "a capability of others",
                        it -> it.header("Require-Capability", "osgi.service;filter:=\"(a=b)\""),
                        "It requires the capability osgi.service: a plugin needs the plugin API and"
                                + " nothing else"),
                of(
                        "another extender",
                        it ->
                                it.header(
                                        "Require-Capability",
                                        "osgi.extender;filter:=\"(osgi.extender=osgi.blueprint)\""),
                        "It requires the capability osgi.extender: a plugin needs the plugin API and"
                                + " nothing else"),
                of(
                        "a service of the core",
                        it ->
                                it.header(
                                        "Provide-Capability",
                                        "osgi.service;objectClass:List<String>=\"org.sharon.core.Vault\""),
                        "It provides the capability osgi.service: a plugin offers a ServicePlugin"
                                + " and nothing else"),
                of(
                        "the part of an extender",
                        it ->
                                it.header(
                                        "Provide-Capability",
                                        "osgi.extender;osgi.extender=\"osgi.component\""),
                        "It provides the capability osgi.extender: a plugin offers a ServicePlugin"
                                + " and nothing else"),
                of(
                        "two components",
                        it -> it.header("Service-Component", "OSGI-INF/a.xml,OSGI-INF/b.xml"),
                        "It has 2 components: mark one class @Component and no other"),
                of(
                        "any component",
                        it -> it.header("Service-Component", "OSGI-INF/*.xml"),
                        "It has any number of components: mark one class @Component and no"
                                + " other"),
                of(
                        "a component that is not in the jar",
                        it -> it.header("Service-Component", "OSGI-INF/a.xml"),
                        "Its component is described in OSGI-INF/a.xml, which is not in the jar:"
                                + " build it again"),
                of(
                        "a component that offers something else",
                        it ->
                                it.component(
                                        "org.sharon.api.plugin.ServicePlugin",
                                        "java.lang.Runnable"),
                        "Its component offers java.lang.Runnable: write @Component(service ="
                                + " ServicePlugin.class)"),
                of(
                        "a component that offers something more",
                        it ->
                                it.component(
                                        "</service>",
                                        "<provide interface=\"java.lang.Runnable\"/></service>"),
                        "Its component offers org.sharon.api.plugin.ServicePlugin,"
                                + " java.lang.Runnable: write @Component(service ="
                                + " ServicePlugin.class)"),
                of(
                        "a component that asks for another's service",
                        it ->
                                it.component(
                                        "<service>",
                                        "<reference name=\"a\" interface=\"a.B\"/><service>"),
                        "Leave out reference of its component: the platform gives a plugin what it"
                                + " asks for through the plugin API"),
                of(
                        "a component that puts itself first",
                        it ->
                                it.component(
                                        "<service>",
                                        "<property name=\"service.ranking\" value=\"9\"/><service>"),
                        "Leave out property of its component: the platform gives a plugin what it"
                                + " asks for through the plugin API"),
                of(
                        "a component that is made again and again",
                        it -> it.component("<service>", "<service scope=\"prototype\">"),
                        "Leave out scope of its component: write @Component(service ="
                                + " ServicePlugin.class) and no more"),
                of(
                        "a component that is not there",
                        it -> it.component("class=\"plug.Plugin\"", "class=\"java.lang.Thread\""),
                        "The class of its component, java.lang.Thread, is not in the jar: build it"
                                + " again"),
                of(
                        "two components in one file",
                        it ->
                                it.component("<scr:component", "<all><scr:component")
                                        .component("</scr:component>", "</scr:component></all>"),
                        "Leave out all of its component: the platform gives a plugin what it asks"
                                + " for through the plugin API"),
                of(
                        "a component that reads a file",
                        it ->
                                it.component(
                                        "<scr:component",
                                        "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                                                + "<scr:component"),
                        "Its component in OSGI-INF/plug.Plugin.xml cannot be read: build it with"
                                + " the plugin parent pom"),
                of(
                        "a component that is no XML",
                        it -> it.component("</service>", ""),
                        "Its component in OSGI-INF/plug.Plugin.xml cannot be read: build it with"
                                + " the plugin parent pom"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isRefused(String name, UnaryOperator<PluginDraft> change, String sentence) {
        byte[] jar = change.apply(PluginDraft.good()).jar();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Verifier.check(jar))
                .withMessage(sentence);
    }

    @Test
    void aHeaderMayGoOnInTheNextLine() {
        byte[] jar =
                PluginDraft.good()
                        .header("Import-Package", "java.lang,org.sharon.api.\r\n plugin")
                        .jar();

        assertThat(Verifier.findings(jar)).isEmpty();
    }

    @Test
    void everyFindingIsListedInOneOrder() {
        byte[] jar =
                PluginDraft.good()
                        .header("Require-Bundle", "other")
                        .header("Class-Path", "a.jar")
                        .bad("int a = System.identityHashCode(System.in); Object b = Thread.class;")
                        .jar();

        List<Finding> findings = Verifier.findings(jar);

        assertThat(findings)
                .extracting(Finding::place)
                .containsExactly("Require-Bundle", "Class-Path", "plug.Bad", "plug.Bad");
        assertThat(Verifier.findings(jar)).isEqualTo(findings);
    }

    @Test
    void whatIsNotPackedYetIsFoundToo() {
        PluginDraft draft = PluginDraft.good().header("Class-Path", "a.jar").bad("Thread a;");

        assertThat(Verifier.findings(draft.contents()))
                .isNotEmpty()
                .isEqualTo(Verifier.findings(draft.jar()));
    }

    private static Arguments header(String name, String value, String reason) {
        String written = name.equals("add-opens") ? "Add-Opens" : name;
        return of(
                name,
                it -> it.header(name, value),
                "Leave out the header %s: %s".formatted(written, reason));
    }

    private static String notAVersion(String version) {
        return "Its Bundle-Version is %s: write three numbers, as in 1.2.0, and one word behind them if need be, as in 1.2.0.beta"
                .formatted(version);
    }

    private static Arguments of(String name, UnaryOperator<PluginDraft> change, String sentence) {
        return Arguments.of(name, change, sentence);
    }
}
