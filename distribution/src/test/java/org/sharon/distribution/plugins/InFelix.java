package org.sharon.distribution.plugins;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.systemPackages;

import java.io.IOException;
import java.security.CodeSource;
import org.apache.felix.scr.impl.Activator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.nat.internal.NativeTestContainer;
import org.ops4j.pax.exam.spi.DefaultExamSystem;
import org.ops4j.pax.exam.spi.PaxExamRuntime;
import org.osgi.framework.BundleContext;

/**
 * Starts Pax Exam's container once for a test class and hands its {@link BundleContext} to the
 * tests. The container runs the Felix and the Declarative Services that ship; it shares the plugin
 * API with the test, so that the test and the plugins speak of the same types.
 */
final class InFelix implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace HERE =
            ExtensionContext.Namespace.create(InFelix.class);

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        ExamSystem system = DefaultExamSystem.create(options());
        TestContainer container = PaxExamRuntime.createContainer(system);
        container.start();
        context.getStore(HERE).put(ExamSystem.class, system);
        context.getStore(HERE).put(TestContainer.class, container);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        context.getStore(HERE).remove(TestContainer.class, TestContainer.class).stop();
        context.getStore(HERE).remove(ExamSystem.class, ExamSystem.class).clear();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == BundleContext.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestContainer container =
                context.getStore(HERE).get(TestContainer.class, TestContainer.class);
        return ((NativeTestContainer) container).getSystemBundle().getBundleContext();
    }

    private static Option[] options() {
        CodeSource components = Activator.class.getProtectionDomain().getCodeSource();
        return new Option[] {
            frameworkProperty("org.osgi.framework.bsnversion").value("multiple"),
            systemPackages(
                    "org.sharon.api.content;version=1.0.0",
                    "org.sharon.api.context;version=1.0.0",
                    "org.sharon.api.features;version=1.0.0",
                    "org.sharon.api.guard;version=1.0.0",
                    "org.sharon.api.hooks;version=1.0.0",
                    "org.sharon.api.jobs;version=1.0.0",
                    "org.sharon.api.moderation;version=1.0.0",
                    "org.sharon.api.pages;version=1.0.0",
                    "org.sharon.api.people;version=1.0.0",
                    "org.sharon.api.plugin;version=1.0.0",
                    "org.sharon.api.rooms;version=1.0.0",
                    "org.sharon.api.safety;version=1.0.0",
                    "org.sharon.api.settings;version=1.0.0",
                    "org.sharon.api.storage;version=1.0.0",
                    "org.osgi.service.component;version=1.5.1",
                    "org.osgi.service.component.runtime;version=1.5.1",
                    "org.osgi.service.component.runtime.dto;version=1.5.1",
                    "org.osgi.util.promise;version=1.3.0",
                    "org.osgi.util.function;version=1.2.0"),
            bundle(components.getLocation().toString())
        };
    }
}
