package org.sharon.core.web;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;

/**
 * Reads a form with one file into memory: nothing of it lies on a disk before it was looked at.
 * Whoever may not send one is not listened to.
 */
final class UploadReader {

    /** Where the file is kept while the request lasts. */
    static final String KEY = "sharon-upload";

    /** The largest file, with some room for the fields beside it. */
    static final int LARGEST = 16 * 1024 * 1024;

    private static final int LARGEST_WITH_FIELDS = LARGEST + 64 * 1024;

    private final Function<RoutingContext, Future<Boolean>> mayCome;

    /**
     * @param mayCome asked before anything is read
     */
    UploadReader(Function<RoutingContext, Future<Boolean>> mayCome) {
        this.mayCome = mayCome;
    }

    void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (length(request) > LARGEST_WITH_FIELDS) {
            context.fail(413);
            return;
        }
        request.pause();
        mayCome.apply(context)
                .onFailure(context::fail)
                .onSuccess(
                        may -> {
                            if (may) {
                                listen(context);
                                request.resume();
                            } else {
                                context.fail(404);
                            }
                        });
    }

    private static void listen(RoutingContext context) {
        HttpServerRequest request = context.request();
        long[] read = {0};
        request.setExpectMultipart(true);
        request.uploadHandler(upload -> collect(context, upload, read));
        request.exceptionHandler(context::fail);
        request.endHandler(
                end -> {
                    if (!context.failed()) {
                        context.next();
                    }
                });
    }

    private static void collect(RoutingContext context, HttpServerFileUpload upload, long[] read) {
        Buffer bytes = Buffer.buffer();
        upload.exceptionHandler(context::fail);
        upload.handler(
                part -> {
                    read[0] += part.length();
                    if (read[0] <= LARGEST) {
                        bytes.appendBuffer(part);
                    } else if (!context.failed()) {
                        context.fail(413);
                    }
                });
        upload.endHandler(
                end -> {
                    if (read[0] <= LARGEST) {
                        context.put(KEY, new Upload(plain(upload.filename()), bytes.getBytes()));
                    }
                });
    }

    static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException notANumber) {
            return Long.MAX_VALUE;
        }
    }

    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[^A-Za-z0-9._-]", "-");
        return clean.isEmpty() ? "plugin.jar" : clean.substring(0, Math.min(120, clean.length()));
    }
}
