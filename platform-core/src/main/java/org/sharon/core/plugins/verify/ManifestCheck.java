package org.sharon.core.plugins.verify;

import java.util.Set;
import java.util.regex.Pattern;
import org.sharon.descriptor.RulePack;

/** A plugin is one bundle that offers one component and asks for the plugin API alone. */
final class ManifestCheck {

    private static final String[][] LEFT_OUT = {
        {"Bundle-Activator", "a plugin starts as a component"},
        {"ExtensionBundle-Activator", "a plugin starts as a component"},
        {"Fragment-Host", "a plugin is no part of another bundle"},
        {"Export-Package", "a plugin shares no code with another"},
        {"Require-Bundle", "a plugin needs no other bundle"},
        {"DynamicImport-Package", "what a plugin uses is known when it is built"},
        {"Bundle-NativeCode", "a plugin is Java only"},
        {"Bundle-Blueprint", "a plugin starts as a component"},
        {"Meta-Persistence", "a plugin keeps its rows in the plugin API's Store"},
        {"Launcher-Agent-Class", "a plugin changes no other code"},
        {"Premain-Class", "a plugin changes no other code"},
        {"Agent-Class", "a plugin changes no other code"},
        {"Class-Path", "all of a plugin is in its jar"},
        {"Add-Exports", "a plugin uses what the JDK offers to everybody"},
        {"Add-Opens", "a plugin uses what the JDK offers to everybody"},
        {"Enable-Native-Access", "a plugin is Java only"}
    };

    private static final Set<String> JDK_ROOTS =
            Set.of("javax.", "jdk.", "sun.", "com.sun.", "org.w3c.dom", "org.xml.sax", "netscape.");

    /** As OSGi defines them, and no longer than the platform can keep. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,200}");

    private static final Pattern VERSION =
            Pattern.compile("\\d{1,9}(\\.\\d{1,9}(\\.\\d{1,9}(\\.[A-Za-z0-9_-]{1,40})?)?)?");
    private static final int LONGEST_VERSION = 60;

    private final Archive archive;
    private final Findings findings;

    ManifestCheck(Archive archive, Findings findings) {
        this.archive = archive;
        this.findings = findings;
    }

    void check() {
        if (archive.header(RulePack.ID_HEADER).isPresent()) {
            findings.add(
                    RulePack.ID_HEADER,
                    "It is a pack of rules and no plugin: an administrator sends it at /admin/packs");
            return;
        }
        if (archive.header("Bundle-SymbolicName").isEmpty()
                || !value("Bundle-ManifestVersion").equals("2")) {
            findings.add(
                    "Bundle-SymbolicName",
                    "It is not an OSGi bundle: build it with the plugin parent pom");
        }
        checkName(value("Bundle-SymbolicName").split(";", 2)[0].strip());
        archive.header("Bundle-Version").ifPresent(version -> checkVersion(version.strip()));
        if (archive.header("Service-Component").isEmpty()) {
            findings.add(
                    "Service-Component",
                    "It has no component: mark one class @Component(service = ServicePlugin.class)");
        }
        for (String[] header : LEFT_OUT) {
            if (archive.header(header[0]).isPresent()) {
                leaveOut(header[0], header[1]);
            }
        }
        archive.header("Bundle-ClassPath")
                .filter(path -> !path.strip().equals("."))
                .ifPresent(path -> leaveOut("Bundle-ClassPath", "all of a plugin is in its jar"));
        archive.header("Multi-Release")
                .filter(value -> !value.strip().equalsIgnoreCase("false"))
                .ifPresent(
                        value -> leaveOut("Multi-Release", "a plugin is built for Java 17 only"));
        archive.header("Import-Package").ifPresent(this::checkImports);
        archive.header("Require-Capability").ifPresent(this::checkRequired);
        archive.header("Provide-Capability").ifPresent(this::checkProvided);
    }

    private void checkName(String name) {
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            findings.add(
                    "Bundle-SymbolicName",
                    "Its Bundle-SymbolicName is %s: use letters, digits, dots and hyphens, at most 200"
                            .formatted(EntryNames.shown(name)));
        }
    }

    private void checkVersion(String version) {
        if (!VERSION.matcher(version).matches() || version.length() > LONGEST_VERSION) {
            findings.add(
                    "Bundle-Version",
                    "Its Bundle-Version is %s: write three numbers, as in 1.2.0, and one word behind them if need be, as in 1.2.0.beta"
                            .formatted(EntryNames.shown(version)));
        }
    }

    private void checkImports(String header) {
        for (Clause clause : Clause.list(header)) {
            for (String name : clause.paths()) {
                if (name.startsWith("org.sharon.api.guard")) {
                    findings.add(
                            "Import-Package",
                            "It imports %s, which is for the platform: leave it out"
                                    .formatted(name));
                } else if (JDK_ROOTS.stream().anyMatch(name::startsWith)) {
                    findings.add(
                            "Import-Package",
                            "It imports %s, a part of the JDK that plugins may not use: leave it out"
                                    .formatted(name));
                } else if (!name.startsWith("org.sharon.api.") && !name.startsWith("java.")) {
                    findings.add(
                            "Import-Package",
                            "It imports %s, which a plugin cannot see: use the plugin API and the JDK only"
                                    .formatted(name));
                }
            }
        }
    }

    private void checkRequired(String header) {
        for (Clause clause : Clause.list(header)) {
            for (String namespace : clause.paths()) {
                boolean allowed =
                        namespace.equals("osgi.ee")
                                || namespace.equals("osgi.extender")
                                        && clause.parameter("filter:")
                                                .contains("(osgi.extender=osgi.component)");
                if (!allowed) {
                    findings.add(
                            "Require-Capability",
                            "It requires the capability %s: a plugin needs the plugin API and nothing else"
                                    .formatted(namespace));
                }
            }
        }
    }

    private void checkProvided(String header) {
        for (Clause clause : Clause.list(header)) {
            for (String namespace : clause.paths()) {
                boolean allowed =
                        namespace.equals("osgi.service")
                                && ComponentCheck.PLUGIN.equals(
                                        clause.parameters().entrySet().stream()
                                                .filter(it -> it.getKey().startsWith("objectClass"))
                                                .map(it -> it.getValue())
                                                .findFirst()
                                                .orElse(""));
                if (!allowed) {
                    findings.add(
                            "Provide-Capability",
                            "It provides the capability %s: a plugin offers a ServicePlugin and nothing else"
                                    .formatted(namespace));
                }
            }
        }
    }

    private void leaveOut(String header, String reason) {
        findings.add(header, "Leave out the header %s: %s".formatted(header, reason));
    }

    private String value(String header) {
        return archive.header(header).orElse("").strip();
    }
}
