package org.sharon.core.plugins.fuel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.sharon.api.guard.ExhaustedError;
import org.sharon.api.guard.PluginThread;

/** A few lines of a plugin, compiled in memory and run as the platform runs them. */
final class Trial {

    static final long STEPS = 1_000_000;
    static final long MEMORY = 16 << 20;

    /** How the lines ended. */
    record Ended(
            @Nullable Object value,
            @Nullable Throwable thrown,
            ExhaustedError.@Nullable Limit limit,
            long steps) {}

    private static final String FRAME =
            """
            package plug;
            import java.math.*;
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            public class Plug implements java.util.concurrent.Callable<Object> {
                @Override
                public Object call() throws Exception {
                    %s
                }
                %s
            }
            """;

    private final Map<String, byte[]> classes;

    private Trial(Map<String, byte[]> classes) {
        this.classes = classes;
    }

    /** The body of a method that answers an {@code Object}. */
    static Trial of(String body) {
        return of(body, "");
    }

    /** The same with more members of the class. */
    static Trial of(String body, String members) {
        return new Trial(compile(FRAME.formatted(body, members)));
    }

    static Trial ofClasses(Map<String, byte[]> classes) {
        return new Trial(classes);
    }

    Map<String, byte[]> classes() {
        return classes;
    }

    Ended woven() {
        return run(STEPS, ClassWeaver::weave);
    }

    Ended woven(long steps) {
        return run(steps, ClassWeaver::weave);
    }

    Ended plain() {
        return run(STEPS, bytes -> bytes);
    }

    private Ended run(long steps, UnaryOperator<byte[]> weaver) {
        Map<String, byte[]> defined = new TreeMap<>();
        classes.forEach((name, bytes) -> defined.put(name, weaver.apply(bytes)));
        ClassLoader loader = new InMemory(defined);
        CompletableFuture<Ended> ended = new CompletableFuture<>();
        PluginThread thread = new PluginThread(() -> ended.complete(run(steps, loader)), "trial");
        thread.start();
        try {
            return ended.get(30, TimeUnit.SECONDS);
        } catch (TimeoutException hangs) {
            throw new AssertionError("It does not end", hangs);
        } catch (Exception unforeseen) {
            throw new AssertionError(unforeseen);
        }
    }

    private static Ended run(long steps, ClassLoader loader) {
        PluginThread thread = (PluginThread) Thread.currentThread();
        Object value = null;
        Throwable thrown = null;
        thread.begin(steps, MEMORY);
        try {
            Callable<?> plug =
                    (Callable<?>)
                            loader.loadClass("plug.Plug").getDeclaredConstructor().newInstance();
            value = plug.call();
        } catch (java.lang.reflect.InvocationTargetException wrapped) {
            thrown = wrapped.getCause();
        } catch (Throwable everything) {
            thrown = everything;
        }
        long left = thread.end();
        ExhaustedError exhausted = thread.exhausted();
        return new Ended(value, thrown, exhausted == null ? null : exhausted.limit(), steps - left);
    }

    private static Map<String, byte[]> compile(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> compiled = new TreeMap<>();
        StringWriter complaints = new StringWriter();
        try (JavaFileManager files = new Kept(compiler, compiled)) {
            boolean good =
                    compiler.getTask(
                                    complaints,
                                    files,
                                    null,
                                    List.of("--release", "17", "-g", "-proc:none"),
                                    null,
                                    List.of(new Source(source)))
                            .call();
            if (!good) {
                throw new IllegalArgumentException(complaints.toString());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, byte[]> classes = new TreeMap<>();
        compiled.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    private static final class InMemory extends ClassLoader {

        private final Map<String, byte[]> classes;

        InMemory(Map<String, byte[]> classes) {
            super(Trial.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///plug/Plug.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Kept extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> compiled;

        Kept(JavaCompiler compiler, Map<String, ByteArrayOutputStream> compiled) {
            super(compiler.getStandardFileManager(null, null, null));
            this.compiled = compiled;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(
                    URI.create("mem:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    compiled.put(name, bytes);
                    return bytes;
                }
            };
        }
    }
}
