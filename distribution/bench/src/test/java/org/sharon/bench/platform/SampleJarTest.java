package org.sharon.bench.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.descriptor.DescriptorWriter;
import org.sharon.descriptor.PluginDescriptor;

class SampleJarTest {

    @TempDir private Path folder;

    @Test
    void writesAPluginThatItsBuildCanDescribe() throws Exception {
        Path jar = SampleJar.write(folder.resolve("garden.jar"), "1.2.3", "calm");

        PluginDescriptor descriptor = DescriptorWriter.describe(jar);

        assertThat(descriptor.service()).isEqualTo(SampleJar.SERVICE);
        assertThat(descriptor.jar().version()).isEqualTo("1.2.3");
    }
}
