package org.sharon.testkit.checks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sharon.core.plugins.verify.Verifier;

/** The jar holds nothing that the platform refuses before it loads a class. */
final class ByteCodeCheck implements Check {

    @Override
    public String promise() {
        return "uses only what plugins may use of the JDK";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        // Without a manifest these are classes of a test, and no plugin's build has seen them.
        if (plugin.files().has(JarFile.MANIFEST_NAME)) {
            Verifier.findings(jar(plugin.files()))
                    .forEach(each -> findings.add(each.place(), each.sentence() + "."));
        }
    }

    private static byte[] jar(PluginFiles files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, JarFile.MANIFEST_NAME, files);
            for (String name : files.entries().keySet()) {
                if (!name.equals(JarFile.MANIFEST_NAME)) {
                    add(zip, name, files);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, PluginFiles files)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(files.entries().get(name));
        zip.closeEntry();
    }
}
