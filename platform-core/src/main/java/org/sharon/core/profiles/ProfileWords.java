package org.sharon.core.profiles;

import com.google.inject.Inject;
import java.util.UUID;
import org.sharon.core.profiles.Profiles.Saved;
import org.sharon.core.web.Visitor;

/** Says what somebody would type on their own page: for demonstrations. */
public final class ProfileWords {

    private final Profiles profiles;

    @Inject
    ProfileWords(Profiles profiles) {
        this.profiles = profiles;
    }

    /**
     * @throws IllegalStateException when a rule does not let the words pass
     */
    public void say(Visitor member, String text) {
        if (profiles.save(member, UUID.randomUUID(), text, false).kind() != Saved.Kind.SHOWN) {
            throw new IllegalStateException("The rules hold a page of the demonstration");
        }
    }
}
