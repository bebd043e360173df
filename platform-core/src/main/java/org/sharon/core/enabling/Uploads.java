package org.sharon.core.enabling;

import com.google.inject.Inject;
import java.util.Optional;
import org.sharon.core.audit.Audit;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.web.Form;
import org.sharon.core.web.Request;
import org.sharon.core.web.Upload;
import org.sharon.core.web.Visitor;

/** Takes a jar that an administrator sends. It is checked and stored, and nothing of it runs. */
final class Uploads {

    static final String FIELD = "jar";

    private final Versions versions;
    private final Audit audit;

    @Inject
    Uploads(Versions versions, Audit audit) {
        this.versions = versions;
        this.audit = audit;
    }

    /** What was stored; empty when nothing was, and the form says why. */
    Optional<Candidate> take(Request request, Form form) {
        Visitor by = request.visitor();
        Optional<Upload> sent = request.upload().filter(each -> each.bytes().length > 0);
        if (sent.isEmpty()) {
            form.complain(FIELD, "Choose the jar file of a plugin.");
            return Optional.empty();
        }
        try {
            Candidate stored = versions.add(sent.get().bytes(), sent.get().name(), by.account());
            audit.add(
                    by.trust(),
                    by.account(),
                    "plugin.uploaded",
                    "service:" + stored.service(),
                    stored.version() + " " + stored.digest());
            return Optional.of(stored);
        } catch (RefusedException refusal) {
            form.complain(FIELD, refusal.inFull());
            return Optional.empty();
        }
    }
}
