package org.sharon.core.web;

/** More was sent than is ever read. */
final class TooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean file;

    TooLargeException(boolean file) {
        this.file = file;
    }

    /** Whether it was a file; else it was words. */
    boolean isFile() {
        return file;
    }
}
