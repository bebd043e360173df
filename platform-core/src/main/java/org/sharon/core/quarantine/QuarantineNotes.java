package org.sharon.core.quarantine;

import com.google.inject.Inject;
import java.util.stream.Stream;
import org.sharon.core.plugins.Services;
import org.sharon.core.trusts.EnabledService;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/** What an administrator has to look at: a service of this trust whose plugin is not called. */
final class QuarantineNotes implements HomePart {

    private final Services services;
    private final Trusts trusts;

    @Inject
    QuarantineNotes(Services services, Trusts trusts) {
        this.services = services;
        this.trusts = trusts;
    }

    @Override
    public Stream<Note> notes(Visitor visitor) {
        return visitor.role() == Role.TRUST_ADMINISTRATOR
                ? trusts.services(visitor.trust()).stream()
                        .filter(service -> services.isQuarantined(service.id()))
                        .map(QuarantineNotes::note)
                : Stream.empty();
    }

    private static Note note(EnabledService service) {
        return new Note(
                true,
                service.title() + " is in quarantine.",
                "The platform has stopped calling its plugin, and every new post there waits for a"
                        + " person.",
                "See why",
                "/admin/plugins/" + service.id() + "/health");
    }
}
