package org.sharon.core.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form with one large file, and hands the file on piece by piece while it comes in. Whoever
 * sends faster than it can be stored waits. Whoever may not send one is not listened to.
 */
final class LargeUploadReader {

    /** Where the sink is kept while the request lasts. */
    static final String KEY = "sharon-received";

    private static final int PIECE = 256 * 1024;
    private static final int FIELDS = 64 * 1024;

    private final Function<RoutingContext, Future<Boolean>> mayCome;
    private final Routes.Large large;
    private final WorkerExecutor workers;

    /**
     * @param mayCome asked before anything is read
     */
    LargeUploadReader(
            Function<RoutingContext, Future<Boolean>> mayCome,
            Routes.Large large,
            WorkerExecutor workers) {
        this.mayCome = mayCome;
        this.large = large;
        this.workers = workers;
    }

    void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (UploadReader.length(request) > large.most() + FIELDS) {
            context.fail(413);
            return;
        }
        request.pause();
        mayCome.apply(context)
                .onFailure(context::fail)
                .onSuccess(
                        may -> {
                            if (may) {
                                new Reading(context).listen();
                                request.resume();
                            } else {
                                context.fail(404);
                            }
                        });
    }

    /** One file on its way. Everything runs on the event loop of its request. */
    private final class Reading {

        private final RoutingContext context;
        private Buffer waiting = Buffer.buffer();
        private Future<@Nullable UploadSink> stored = Future.succeededFuture();
        private final Promise<Void> whole = Promise.promise();
        private long read;
        private boolean taken;

        Reading(RoutingContext context) {
            this.context = context;
        }

        void listen() {
            HttpServerRequest request = context.request();
            request.setExpectMultipart(true);
            request.uploadHandler(this::take);
            request.exceptionHandler(context::fail);
            // The end of the request may come while a piece of the file still waits its turn.
            request.endHandler(
                    end ->
                            (taken ? whole.future() : Future.<Void>succeededFuture())
                                    .compose(all -> stored)
                                    .onComplete(done -> goOn(done.cause())));
        }

        private void goOn(@Nullable Throwable failure) {
            if (failure != null) {
                context.fail(failure);
            } else if (!context.failed()) {
                context.next();
            }
        }

        /** A form has one file; whatever comes after it is not kept. */
        private void take(HttpServerFileUpload upload) {
            if (taken) {
                upload.handler(ignored -> {});
                return;
            }
            taken = true;
            upload.exceptionHandler(context::fail);
            upload.handler(part -> add(upload, part));
            upload.endHandler(end -> finish());
        }

        private void add(HttpServerFileUpload upload, Buffer part) {
            read += part.length();
            if (read > large.most()) {
                if (!context.failed()) {
                    context.fail(413);
                }
                return;
            }
            waiting.appendBuffer(part);
            if (waiting.length() >= PIECE) {
                upload.pause();
                store();
                stored.onComplete(done -> upload.resume());
            }
        }

        private void finish() {
            if (read > 0 && read <= large.most()) {
                complete();
            }
            whole.tryComplete();
        }

        private void complete() {
            store();
            stored =
                    stored.compose(
                            sink ->
                                    workers.executeBlocking(
                                            () -> {
                                                sink.complete();
                                                return sink;
                                            },
                                            false));
            stored.onSuccess(sink -> context.put(KEY, sink));
        }

        private void store() {
            Buffer now = waiting;
            waiting = Buffer.buffer();
            stored = stored.compose(sink -> workers.executeBlocking(() -> put(sink, now), false));
        }

        private UploadSink put(@Nullable UploadSink before, Buffer now) {
            UploadSink sink = before == null ? large.sinks().get() : before;
            for (int from = 0; from < now.length(); from += PIECE) {
                sink.take(now.getBytes(from, Math.min(now.length(), from + PIECE)));
            }
            return sink;
        }
    }
}
