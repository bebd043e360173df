package org.sharon.core.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharon.core.people.InvitationStore.Invitation;
import org.sharon.core.people.Members.Listed;
import org.sharon.core.rooms.KeyRing.HeldKey;
import org.sharon.core.rooms.KeyRing.Offer;
import org.sharon.core.web.Form;
import org.sharon.core.web.When;

/**
 * The members of somebody's services.
 *
 * @param form what was looked for
 * @param waiting how many nicknames wait to be checked
 */
record PeopleView(
        List<Listed> found,
        List<Invitation> invitations,
        List<Offer> offers,
        Form form,
        int page,
        int waiting,
        String done) {

    List<Listed> people() {
        return hasNext() ? found.subList(0, Members.PAGE) : found;
    }

    boolean hasNext() {
        return found.size() > Members.PAGE;
    }

    boolean hasPrevious() {
        return page > 1;
    }

    String pageAddress(int number) {
        String part = URLEncoder.encode(form.value("q"), StandardCharsets.UTF_8);
        return "/staff/people?page=" + number + "&q=" + part;
    }

    String keysOf(Listed person) {
        return person.keys().isEmpty() ? "None" : titles(person.keys());
    }

    String keysOf(Invitation invitation) {
        return titles(
                invitation.keyIds().stream()
                        .map(id -> new HeldKey(invitation.service(), id))
                        .toList());
    }

    static String until(Invitation invitation) {
        return When.words(invitation.expiresAt());
    }

    static String made(Invitation invitation) {
        return When.words(invitation.createdAt());
    }

    private String titles(List<HeldKey> keys) {
        Map<String, String> known =
                offers.stream().collect(Collectors.toMap(InviteView::valueOf, Offer::title));
        return String.join(
                ", ",
                keys.stream()
                        .map(
                                key ->
                                        known.getOrDefault(
                                                key.service() + "/" + key.keyId(), key.keyId()))
                        .toList());
    }
}
