package org.sharon.core.web;

/**
 * Where a file goes that is too large for memory, while it comes in. The methods are called one
 * after the other, on workers. What was not completed came only in part, and counts as nothing.
 */
public interface UploadSink {

    void take(byte[] piece);

    /** Everything has come. */
    void complete();
}
