package org.sharon.core.moderation;

import com.google.inject.Inject;
import org.sharon.core.conversations.HeldPromise;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.TrustLookup;

/** Promises the authors of held posts what the service promises itself. */
final class ReviewPromise implements HeldPromise {

    private final TrustLookup trusts;
    private final Clocks clocks;

    @Inject
    ReviewPromise(TrustLookup trusts, Clocks clocks) {
        this.trusts = trusts;
        this.clocks = clocks;
    }

    @Override
    public String words(Room room) {
        return new Promise(
                        trusts.inService(room.trust(), room.service()),
                        clocks.toReview(room.service()))
                .words();
    }
}
