package org.sharon.core.conversations;

/**
 * Tells an author that a person will read their post first.
 *
 * @param reason why it waits
 * @param promise by when a person reads it; empty for a post that others see
 * @param helpNow whether where to get help stands above everything else
 * @param rewrites whole texts the author could send instead, when words alone were the matter
 */
record HeldView(
        String roomTitle,
        String back,
        String reason,
        String promise,
        String text,
        boolean helpNow,
        String editAddress,
        java.util.List<String> rewrites) {

    boolean hasRewrites() {
        return !rewrites.isEmpty();
    }
}
