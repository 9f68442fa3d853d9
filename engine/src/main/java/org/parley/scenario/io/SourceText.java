package org.parley.scenario.io;

import java.io.Serializable;

/**
 * A text that a scenario was read from.
 *
 * @param name its file, or the name it was handed over under
 * @param bytes what it holds, for a checksum; shared, and not to be written
 */
@SuppressWarnings("ArrayRecordComponent")
public record SourceText(String name, byte[] bytes) implements Serializable {}
