package org.parley.page.teach;

/** The seat that a token stands for. */
public record SeatKey(String exercise, int group, int delegation) {}
