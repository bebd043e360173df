package org.sharon.core.people;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.ConflictException;
import org.sharon.core.web.Form;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.Role;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Where a trust administrator adds staff, changes what they may do, and closes their accounts. */
final class StaffPages implements RouteGroup {

    private static final String LIST = "/admin/staff";

    private static final int LONGEST_NAME = 40;

    private final StaffAccounts staff;
    private final PasswordCodes codes;
    private final Trusts trusts;

    @Inject
    StaffPages(StaffAccounts staff, PasswordCodes codes, Trusts trusts) {
        this.staff = staff;
        this.codes = codes;
        this.trusts = trusts;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(LIST, Access.TRUST_ADMINISTRATOR, this::list);
        routes.post(LIST, Access.TRUST_ADMINISTRATOR, this::add);
        routes.get(LIST + "/:account", Access.TRUST_ADMINISTRATOR, this::show);
        routes.post(LIST + "/:account", Access.TRUST_ADMINISTRATOR, this::change);
        routes.post(LIST + "/:account/password-code", Access.TRUST_ADMINISTRATOR, this::makeCode);
        routes.post(LIST + "/:account/close", Access.TRUST_ADMINISTRATOR, this::close);
    }

    private Answer list(Request request) {
        String done = request.query("done").isEmpty() ? "" : "The account is closed.";
        return listPage(request.visitor(), Form.blank(), done);
    }

    private Answer add(Request request) {
        Visitor by = request.visitor();
        Form form = Form.of(request, "name", "role", "services");
        String name = form.value("name").replaceAll("\\s+", " ");
        if (name.length() < 2 || name.length() > LONGEST_NAME) {
            form.complain("name", "Write a name of 2 to %d letters.".formatted(LONGEST_NAME));
        }
        Optional<Role> role = StaffForm.role(form);
        List<String> services =
                role.map(each -> StaffForm.services(form, each, services(by).keySet()))
                        .orElse(List.of());
        if (!form.isGood()) {
            return listPage(by, form, "");
        }
        try {
            Account added = staff.add(by, name, role.orElseThrow(), services);
            return Page.of("people/password-code.jte", codes.make(by, added).view(LIST));
        } catch (NicknameTakenException taken) {
            form.complain("name", "Somebody has this name here already. Write another one.");
            return listPage(by, form, "");
        }
    }

    private Answer show(Request request) {
        Visitor by = request.visitor();
        Account account = staff.find(by, request.number("account"));
        Form form =
                Form.blank()
                        .with("role", account.role().word())
                        .with("services", account.services());
        return memberPage(by, account, form, request.query("done").isEmpty() ? "" : "Saved.");
    }

    private Answer change(Request request) {
        Visitor by = request.visitor();
        Account account = staff.find(by, request.number("account"));
        Form form = Form.of(request, "role", "services");
        Optional<Role> role = StaffForm.role(form);
        if (account.id() == by.account() && !role.equals(Optional.of(by.role()))) {
            form.complain("role", "You cannot take this role from yourself.");
        }
        List<String> services =
                role.map(each -> StaffForm.services(form, each, services(by).keySet()))
                        .orElse(List.of());
        if (!form.isGood()) {
            return memberPage(by, account, form, "");
        }
        staff.change(by, account, role.orElseThrow(), services);
        return Redirect.to(LIST + "/" + account.id() + "?done=yes");
    }

    private Answer makeCode(Request request) {
        Account account = staff.find(request.visitor(), request.number("account"));
        return Page.of(
                "people/password-code.jte", codes.make(request.visitor(), account).view(LIST));
    }

    private Answer close(Request request) {
        Visitor by = request.visitor();
        Account account = staff.find(by, request.number("account"));
        if (account.id() == by.account()) {
            throw new ConflictException(
                    "You cannot close your own account. Ask another administrator.");
        }
        staff.close(by, account);
        return Redirect.to(LIST + "?done=closed");
    }

    private Map<String, String> services(Visitor by) {
        return trusts.servicesOf(by.trust());
    }

    private Page listPage(Visitor by, Form form, String done) {
        return Page.of(
                        "people/staff.jte",
                        new StaffListView(staff.list(by), services(by), form, done))
                .withStatus(form.status());
    }

    private Page memberPage(Visitor by, Account account, Form form, String done) {
        return Page.of(
                        "people/staff-member.jte",
                        new StaffMemberView(
                                account, services(by), form, account.id() == by.account(), done))
                .withStatus(form.status());
    }
}
