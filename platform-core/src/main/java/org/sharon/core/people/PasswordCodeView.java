package org.sharon.core.people;

/** A code that sets a password, this once. */
record PasswordCodeView(String nickname, String code, String until, String back) {}
