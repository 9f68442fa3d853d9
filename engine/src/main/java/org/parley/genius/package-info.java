/**
 * Negotiation domains of other platforms as talks, and talks as such domains: Genius XML (Hindriks,
 * Jonker, Kraus, Lin & Tykhonov 2009) and GeniusWeb JSON.
 *
 * <p>A file is first read into a {@link org.parley.genius.NegotiationDomain} or a {@link
 * org.parley.genius.PreferenceProfile}, which hold numbers and positions only; from these {@link
 * org.parley.genius.DomainImport} makes a scenario. What cannot be carried over is said in {@link
 * org.parley.genius.ConversionNote}s, what cannot be read in a {@link
 * org.parley.genius.UnreadableDomain}.
 */
package org.parley.genius;
