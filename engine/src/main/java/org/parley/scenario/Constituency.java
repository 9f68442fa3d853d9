package org.parley.scenario;

/**
 * Those at home who must approve. Approves a text with probability 1/(1+exp(-(gain - threshold) /
 * spread)), gain being what the text adds to what is closed already.
 *
 * @param id short name, unique in its delegation
 * @param title what a reader sees
 * @param threshold gain in utility at which approval is even
 * @param spread how gradual the answer is, in utility, above 0
 */
public record Constituency(
    String id, String title, UncertainNumber threshold, UncertainNumber spread) {}
