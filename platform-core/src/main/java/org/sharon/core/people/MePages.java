package org.sharon.core.people;

import static org.sharon.core.language.Words.say;
import static org.sharon.core.language.Words.sayIfAny;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharon.core.people.Nicknames.Judged;
import org.sharon.core.rooms.KeyRing;
import org.sharon.core.rooms.KeyRing.HeldKey;
import org.sharon.core.store.Database;
import org.sharon.core.training.Certificates;
import org.sharon.core.vault.Vault;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.OwnChoice;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/** A person's own page. */
final class MePages implements RouteGroup {

    /** The key, of any service, whose holders may show that they have recovered. */
    private static final String RECOVERED = "recovered";

    private static final Map<String, String> DONE =
            Map.of(
                    "nickname",
                    "people.this-is-your-nickname-now",
                    "waiting",
                    "people.a-person-will-look-at-the",
                    "avatar",
                    "people.this-is-your-picture-now",
                    "recovered",
                    "people.saved",
                    "password",
                    "people.your-password-is-changed-other-phones");

    private final Accounts accounts;
    private final AccountStore store;
    private final Nicknames nicknames;
    private final WantedNicknames wanted;
    private final Sessions sessions;
    private final KeyRing keys;
    private final Vault vault;
    private final Certificates certificates;
    private final Set<OwnChoice> choices;
    private final Database database;

    @Inject
    MePages(
            Accounts accounts,
            AccountStore store,
            Nicknames nicknames,
            WantedNicknames wanted,
            Sessions sessions,
            KeyRing keys,
            Vault vault,
            Certificates certificates,
            Set<OwnChoice> choices,
            Database database) {
        this.accounts = accounts;
        this.store = store;
        this.nicknames = nicknames;
        this.wanted = wanted;
        this.sessions = sessions;
        this.keys = keys;
        this.vault = vault;
        this.certificates = certificates;
        this.choices = choices;
        this.database = database;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/me", Access.SIGNED_IN, this::show);
        routes.post("/me/nickname", Access.SIGNED_IN, this::changeNickname);
        routes.post("/me/avatar", Access.SIGNED_IN, this::changeAvatar);
        routes.post("/me/recovered", Access.SIGNED_IN, this::changeMark);
    }

    private Answer show(Request request) {
        Account account = account(request.visitor());
        return page(
                request.visitor(),
                account,
                blank(account),
                sayIfAny(DONE.getOrDefault(request.query("done"), "")));
    }

    private Answer changeNickname(Request request) {
        Account account = account(request.visitor());
        if (!account.isMember()) {
            throw new NotFoundException();
        }
        Form form = blank(account).with("nickname", request.form("nickname"));
        Judged judged = judge(account, form.value("nickname"));
        judged.complaint().ifPresent(sentence -> form.complain("nickname", sentence));
        if (!form.isGood()) {
            return page(request.visitor(), account, form, "");
        }
        if (judged.needsAPerson()) {
            wanted.ask(account.id(), judged.nickname());
            return Redirect.to("/me?done=waiting");
        }
        try {
            database.write(
                    handle -> {
                        store.rename(handle, account.trust(), account.id(), judged.nickname());
                        return null;
                    });
        } catch (NicknameTakenException quicker) {
            form.complain("nickname", nicknames.takenSentence(account.trust()));
            return page(request.visitor(), account, form, "");
        }
        sessions.changed(account.id());
        return Redirect.to("/me?done=nickname");
    }

    private Answer changeAvatar(Request request) {
        Account account = account(request.visitor());
        Form form = blank(account).with("avatar", request.form("avatar"));
        if (!Avatar.exists(form.value("avatar"))) {
            form.complain("avatar", say("people.choose-a-picture-2"));
            return page(request.visitor(), account, form, "");
        }
        store.setAvatar(account.id(), form.value("avatar"));
        sessions.changed(account.id());
        return Redirect.to("/me?done=avatar");
    }

    private Answer changeMark(Request request) {
        Account account = account(request.visitor());
        boolean shown = request.form("recovered").equals("yes");
        if (shown && !holdsRecovered(account)) {
            throw new NotFoundException();
        }
        store.setRecovered(account.id(), shown);
        sessions.changed(account.id());
        return Redirect.to("/me?done=recovered");
    }

    private Judged judge(Account account, String typed) {
        // Their own nickname, written a little differently, is not taken: it is theirs.
        boolean own = NicknameKey.of(typed).equals(NicknameKey.of(account.nickname()));
        Judged judged =
                nicknames.judge(
                        account.trust(),
                        held(account).stream().map(HeldKey::service).findFirst().orElse(""),
                        typed,
                        (whole, words) ->
                                vault.isPartOfNameOf(account.trust(), account.id(), whole, words));
        return own && judged.isTaken() ? judged.allowed() : judged;
    }

    private boolean holdsRecovered(Account account) {
        return held(account).stream().anyMatch(key -> key.keyId().equals(RECOVERED));
    }

    private List<HeldKey> held(Account account) {
        return keys.heldBy(account.trust(), account.id());
    }

    private Account account(Visitor visitor) {
        return accounts.find(visitor.account()).orElseThrow(NotFoundException::new);
    }

    private static Form blank(Account account) {
        return Form.blank().with("nickname", account.nickname()).with("avatar", account.avatar());
    }

    private Page page(Visitor visitor, Account account, Form form, String done) {
        List<String> openings =
                account.isMember()
                        ? vault.listOpenings(account.trust(), account.id()).stream()
                                .map(each -> When.words(each.at()))
                                .toList()
                        : List.of();
        return Page.of(
                        "people/me.jte",
                        new MeView(
                                account,
                                form,
                                wanted.answerTo(account.id()),
                                holdsRecovered(account),
                                openings,
                                account.role().reviews()
                                        ? certificates.linesOf(account.id())
                                        : List.of(),
                                choices.stream()
                                        .flatMap(each -> each.find(visitor).stream())
                                        .toList(),
                                sessions.hasBeenHereOften(account.id()),
                                done))
                .withStatus(form.status());
    }
}
