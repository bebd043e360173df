package org.sharon.core.vault;

/** This node must not use the vault. The message says what an operator must do. */
public final class WrongVaultKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongVaultKeyException(String sentence) {
        super(sentence);
    }
}
