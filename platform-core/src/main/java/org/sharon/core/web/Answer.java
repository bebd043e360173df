package org.sharon.core.web;

/** What a handler answers: a page, a way to another page, text for a program, or a file. */
public sealed interface Answer permits Page, Redirect, Text, Bytes, Pieces, Download {}
