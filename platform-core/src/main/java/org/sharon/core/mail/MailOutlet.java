package org.sharon.core.mail;

import com.google.inject.Inject;
import java.util.Collection;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.Outlet;
import org.sharon.core.notices.Way;

/** E-mail as a way for notices. Nothing is sent when something happens: its hour comes later. */
final class MailOutlet implements Outlet {

    private final MailSettings settings;
    private final AddressStore addresses;

    @Inject
    MailOutlet(MailSettings settings, AddressStore addresses) {
        this.settings = settings;
        this.addresses = addresses;
    }

    @Override
    public Way way() {
        return Way.MAIL;
    }

    @Override
    public boolean isOn() {
        return settings.on();
    }

    @Override
    public boolean reaches(long account) {
        return addresses.isOn(account);
    }

    @Override
    public void told(Collection<Notice> notices) {
        // It waits on the page Notices until then.
    }
}
