package org.sharon.core.display;

/**
 * How to put the building on a phone.
 *
 * @param name what would stand below the icon
 * @param plain whether that says nothing about us
 */
record AppView(String name, boolean plain) {

    String manifest() {
        return plain ? AppPages.PLAIN : AppPages.OWN;
    }
}
