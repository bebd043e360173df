package org.sharon.core.packs;

import java.util.Optional;
import java.util.function.Consumer;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.web.Request;
import org.sharon.core.web.Upload;

/** Takes the file of a pack that an administrator sends. */
final class PackUpload {

    private PackUpload() {}

    /** What was kept; empty when nothing was, and {@code complaint} has heard why. */
    static Optional<StoredPack> take(
            Request request, Decisions decisions, Consumer<String> complaint) {
        Optional<Upload> sent = request.upload().filter(each -> each.bytes().length > 0);
        if (sent.isEmpty()) {
            complaint.accept("Choose the file of a pack.");
            return Optional.empty();
        }
        try {
            return Optional.of(
                    decisions.add(request.visitor(), sent.get().bytes(), sent.get().name()));
        } catch (RefusedException refusal) {
            complaint.accept(refusal.inFull());
            return Optional.empty();
        }
    }
}
