package org.sharon.core.notices;

import java.util.Collection;

/** A way out of the building for the word that there is something new. */
public interface Outlet {

    Way way();

    /** Whether an operator has switched it on. */
    boolean isOn();

    /** Whether this person has set it up for themselves. Blocks. */
    boolean reaches(long account);

    /** People were told of these, after COMMIT. Must not block. */
    void told(Collection<Notice> notices);
}
