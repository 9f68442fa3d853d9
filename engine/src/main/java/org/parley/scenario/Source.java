package org.parley.scenario;

/**
 * Where something is reported.
 *
 * @param id short name, unique in the scenario
 * @param title title
 * @param author author or publisher; may be empty
 * @param date date as written; may be empty
 * @param url address; may be empty
 * @param note anything else; may be empty
 */
public record Source(
    String id, String title, String author, String date, String url, String note) {}
