/**
 * Negotiation domains of other platforms as talks, and talks as such domains: Genius XML (Hindriks,
 * Jonker, Kraus, Lin & Tykhonov 2009) and GeniusWeb JSON.
 *
 * <p>A file is first read into a {@link org.parley.domains.Domain} or a {@link
 * org.parley.domains.Profile}, which hold numbers and positions only; from these {@link
 * org.parley.domains.DomainImport} makes a scenario. What cannot be carried over is said in {@link
 * org.parley.domains.Note}s, what cannot be read in a {@link org.parley.domains.UnreadableDomain}.
 */
package org.parley.domains;
