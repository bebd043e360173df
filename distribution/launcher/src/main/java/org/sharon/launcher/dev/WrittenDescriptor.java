package org.sharon.launcher.dev;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Has the plugin write down what it declares, with the same program as its build: the one on the
 * plugin's own class path, so that both are of one version.
 */
final class WrittenDescriptor {

    private static final String WRITER = "org.sharon.descriptor.DescriptorWriter";

    private static final Pattern NEEDED =
            Pattern.compile(
                    "sharon-plugin-api-|plugin-api/target/classes|sharon-plugin-descriptor-"
                            + "|descriptor/target/classes|jackson-core");

    private final PluginProject project;

    WrittenDescriptor(PluginProject project) {
        this.project = project;
    }

    void write() throws NotBuiltException, IOException {
        String[] entries = Files.readString(project.classPath()).strip().split(File.pathSeparator);
        URL[] needed =
                Stream.of(entries)
                        .filter(entry -> NEEDED.matcher(entry).find())
                        .map(WrittenDescriptor::url)
                        .toArray(URL[]::new);
        try (URLClassLoader loader =
                new URLClassLoader(needed, ClassLoader.getPlatformClassLoader())) {
            Class.forName(WRITER, true, loader)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[] {project.classes().toString()});
        } catch (InvocationTargetException refused) {
            throw new NotBuiltException(String.valueOf(refused.getTargetException().getMessage()));
        } catch (ReflectiveOperationException missing) {
            throw new NotBuiltException(
                    "The test kit is not on the plugin's class path: use sharon-plugin-parent as"
                            + " its parent.");
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
