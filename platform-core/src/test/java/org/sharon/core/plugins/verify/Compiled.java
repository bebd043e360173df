package org.sharon.core.plugins.verify;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java sources that became classes, in memory. */
final class Compiled {

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private Compiled() {}

    /** From names such as {@code plug.Plugin} to class files, under names of entries. */
    static Map<String, byte[]> from(Map<String, String> sources) {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        List<JavaFileObject> files =
                sources.entrySet().stream()
                        .<JavaFileObject>map(each -> new Source(each.getKey(), each.getValue()))
                        .toList();
        StringWriter complaints = new StringWriter();
        JavaFileManager manager =
                new InMemory(JAVAC.getStandardFileManager(null, null, null), classes);
        // Not --release, because the hostile ones also use what that would hide.
        List<String> options =
                List.of("-source", "17", "-target", "17", "-proc:none", "-nowarn", "-g");
        if (!JAVAC.getTask(complaints, manager, null, options, null, files).call()) {
            throw new IllegalArgumentException(complaints.toString());
        }
        return classes;
    }

    /** Loads every class and has the machine verify it, but runs nothing of it. */
    static void link(Map<String, byte[]> classes) throws ClassNotFoundException {
        ClassLoader loader = new Loader(classes);
        for (String entry : classes.keySet()) {
            // Asking for the methods links the class.
            loader.loadClass(name(entry)).getDeclaredMethods();
        }
    }

    private static String name(String entry) {
        return entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
    }

    private static final class Loader extends ClassLoader {

        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(Compiled.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] content = classes.get(name.replace('.', '/') + ".class");
            if (content == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, content, 0, content.length);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, byte[]> classes;

        InMemory(JavaFileManager manager, Map<String, byte[]> classes) {
            super(manager);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(
                    URI.create("memory:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            classes.put(name.replace('.', '/') + ".class", toByteArray());
                        }
                    };
                }
            };
        }
    }
}
