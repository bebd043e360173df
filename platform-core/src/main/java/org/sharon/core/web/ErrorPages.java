package org.sharon.core.web;

import static org.sharon.core.language.Words.say;

import io.vertx.core.json.JsonObject;
import java.util.concurrent.ThreadLocalRandom;
import org.sharon.core.store.DatabaseUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a failure becomes a page. */
final class ErrorPages {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private static final String TEMPLATE = "web/problem.jte";

    private ErrorPages() {}

    /** A page for {@code failure} that gives back what the person had typed. */
    static Page pageFor(Throwable failure, String route, String kept) {
        if (failure instanceof NotFoundException) {
            return page(
                    404,
                    say("web.we-cannot-find-this-page"),
                    say("web.check-the-address-or-go-back"),
                    kept,
                    "");
        }
        if (failure instanceof ClosedRoomException) {
            return page(
                    404,
                    say("web.this-room-is-closed"),
                    say("web.what-was-written-in-it-is"),
                    kept,
                    "");
        }
        if (failure instanceof ForbiddenException) {
            return page(
                    403, say("web.we-could-not-check-this-form"), failure.getMessage(), kept, "");
        }
        if (failure instanceof ConflictException) {
            return page(409, say("web.somebody-was-quicker"), failure.getMessage(), kept, "");
        }
        if (failure instanceof TooManyRequestsException) {
            return page(429, say("web.please-wait-a-little"), failure.getMessage(), kept, "");
        }
        if (failure instanceof TooLargeException tooLarge) {
            return page(
                    413,
                    say("web.this-is-too-large"),
                    tooLarge.isFile()
                            ? say("web.this-file-is-too-large")
                            : say("web.this-is-too-long-to-send"),
                    kept,
                    "");
        }
        if (failure instanceof DatabaseUnavailableException) {
            return page(
                    503,
                    say("web.we-cannot-open-the-building-just-2"),
                    say("web.nothing-you-have-posted-is-lost"),
                    kept,
                    "");
        }
        String reference = "%08X".formatted(ThreadLocalRandom.current().nextInt());
        // The route's pattern and the stack, never the address or the form: those may hold words.
        log.error("Reference {}: the handler of {} failed", reference, route, scrubbed(failure));
        return page(
                500,
                say("web.something-went-wrong-on-our-side"),
                say("web.it-is-not-your-fault-please"),
                kept,
                reference);
    }

    /**
     * You were signed out: what was typed is given back, to be copied into the form after sign-in.
     */
    static Page signedOut(String kept) {
        return page(
                401,
                say("web.you-have-been-signed-out"),
                say("web.you-were-away-for-a-while"),
                kept,
                "");
    }

    /** The same problem for a program. */
    static Text asJson(Page problem) {
        ProblemView view = (ProblemView) problem.view();
        JsonObject json =
                new JsonObject().put("title", view.title()).put("detail", view.sentence());
        if (!view.reference().isEmpty()) {
            json.put("reference", view.reference());
        }
        return Text.json(problem.status(), json.encode());
    }

    private static Page page(
            int status, String title, String sentence, String kept, String reference) {
        return new Page(TEMPLATE, new ProblemView(title, sentence, kept, reference), status);
    }

    /**
     * The same failure without its messages, which may quote a statement with a member's words in
     * it.
     */
    private static Throwable scrubbed(Throwable failure) {
        Throwable copy = new Throwable(failure.getClass().getName());
        copy.setStackTrace(failure.getStackTrace());
        Throwable cause = failure.getCause();
        if (cause != null && cause != failure) {
            copy.initCause(scrubbed(cause));
        }
        return copy;
    }
}
