package org.sharon.core.web;

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
                    "We cannot find this page",
                    "Check the address, or go back to the start page.",
                    kept,
                    "");
        }
        if (failure instanceof ForbiddenException) {
            return page(403, "We could not check this form", failure.getMessage(), kept, "");
        }
        if (failure instanceof ConflictException) {
            return page(409, "Somebody was quicker", failure.getMessage(), kept, "");
        }
        if (failure instanceof TooManyRequestsException) {
            return page(429, "Please wait a little", failure.getMessage(), kept, "");
        }
        if (failure instanceof DatabaseUnavailableException) {
            return page(
                    503,
                    "We cannot open the building just now",
                    "Nothing you have posted is lost. Please try again in a few minutes.",
                    kept,
                    "");
        }
        String reference = "%08X".formatted(ThreadLocalRandom.current().nextInt());
        // The route's pattern and the stack, never the address or the form: those may hold words.
        log.error("Reference {}: the handler of {} failed", reference, route, scrubbed(failure));
        return page(
                500,
                "Something went wrong on our side",
                "It is not your fault. Please try again. If it happens again, tell your care team the"
                        + " number below.",
                kept,
                reference);
    }

    /**
     * You were signed out: what was typed is given back, to be copied into the form after sign-in.
     */
    static Page signedOut(String kept) {
        return page(
                401,
                "You have been signed out",
                "You were away for a while, so we signed you out to keep you safe. Please sign in again.",
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
