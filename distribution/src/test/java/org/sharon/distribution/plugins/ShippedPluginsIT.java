package org.sharon.distribution.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.sharon.core.plugins.DeploymentStatus;
import org.sharon.core.plugins.DeploymentStatus.State;

/** The plugins of the archive, as they are shipped. */
@ExtendWith(InFelix.class)
class ShippedPluginsIT {

    @TempDir Path folder;

    @Test
    void eachServes(BundleContext context) throws Exception {
        List<Path> shipped = shipped();
        for (Path jar : shipped) {
            Files.copy(jar, folder.resolve(jar.getFileName()));
        }

        try (RunningPlugins plugins = RunningPlugins.in(context, folder)) {
            assertThat(plugins.deployer.statuses())
                    .hasSameSizeAs(shipped)
                    .allSatisfy(each -> assertThat(each.sentence()).isNull())
                    .extracting(DeploymentStatus::state)
                    .containsOnly(State.ACTIVE);
        }
    }

    @Test
    void eachSeesThePluginApiAndNothingElse() throws Exception {
        for (Path path : shipped()) {
            try (JarFile jar = new JarFile(path.toFile())) {
                String imports = jar.getManifest().getMainAttributes().getValue("Import-Package");
                // Versions are quoted and have commas of their own.
                for (String name : imports.replaceAll("\"[^\"]*\"", "").split(",")) {
                    assertThat(name).matches("(org\\.sharon\\.api\\.|java\\.).*");
                }
            }
        }
    }

    private static List<Path> shipped() throws IOException {
        Path plugins = Path.of(System.getProperty("archive.folder"), "plugins");
        try (Stream<Path> files = Files.list(plugins)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
            assertThat(jars).isNotEmpty();
            return jars;
        }
    }
}
