package org.sharon.api.features;

/**
 * Whether members find a feature, and who decides.
 *
 * @since 1.0
 */
public enum FeatureState {
    /** Members find it; a service lead may switch it off. */
    ON(true, false),
    /** Members do not find it; a service lead may switch it on. */
    OFF(false, false),
    /** Members find it, and nobody can switch it off. */
    LOCKED_ON(true, true),
    /** Members do not find it, and nobody can switch it on. */
    LOCKED_OFF(false, true);

    private final boolean on;
    private final boolean locked;

    FeatureState(boolean on, boolean locked) {
        this.on = on;
        this.locked = locked;
    }

    /** Whether members find it as long as no service lead has switched it. */
    public boolean isOn() {
        return on;
    }

    /** Whether a service lead cannot switch it. */
    public boolean isLocked() {
        return locked;
    }
}
