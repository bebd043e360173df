package org.sharon.testkit.checks;

import org.sharon.core.plugins.verify.Verifier;

/**
 * The platform loads what was built. Classes that no build has made a bundle of, as in a test of a
 * plugin's parts, are left alone.
 */
final class CodeCheck implements Check {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    @Override
    public String promise() {
        return "uses nothing that the platform refuses";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        PluginFiles files = plugin.files();
        if (files.text(MANIFEST).filter(it -> it.contains("Bundle-SymbolicName:")).isPresent()) {
            Verifier.findings(files.entries())
                    .forEach(each -> findings.add(each.place(), each.sentence() + "."));
        }
    }
}
