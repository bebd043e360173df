package org.sharon.core.ask;

import org.sharon.core.trusts.ReadingHours;
import org.sharon.core.trusts.Trusts;

/** When the team of a service reads. */
final class Hours {

    private Hours() {}

    static ReadingHours of(Trusts trusts, int trust, String service) {
        ReadingHours ofTrust = trusts.hoursOf(trust);
        return trusts.service(trust, service)
                .map(each -> each.opening().hoursIn(ofTrust))
                .orElse(ofTrust);
    }
}
