package org.sharon.core.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** Turns a template and what it shows into HTML. Templates were compiled with the bundle. */
final class Templates {

    private final TemplateEngine engine;

    Templates() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The engine remembers the context class loader of the moment it is made.
        thread.setContextClassLoader(Templates.class.getClassLoader());
        try {
            engine =
                    TemplateEngine.createPrecompiled(
                            null, ContentType.Html, null, "org.sharon.core");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The page in UTF-8. */
    Buffer render(String template, Object view, Frame frame) {
        Utf8 output = new Utf8();
        engine.render(template, Map.of("view", view, "frame", frame), output);
        return output.toBuffer();
    }
}
