package org.parley.negotiation;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads talks that MASON has saved. A checkpoint is a stream of Java objects, and such a stream can
 * be made to run for ever or to fill the memory; so only the classes that talks consist of are let
 * in, no deeper and no more of them than talks can have (an allow-list; JEP 290, 2017).
 */
public final class TalksCheckpoint {

  /**
   * Deepest nesting; talks have 20. Sets within sets cost twice as much to read with every level,
   * so this is what bounds the time.
   */
  private static final long MOST_DEPTH = 24;

  private static final long MOST_REFERENCES = 10_000_000;
  private static final long MOST_BYTES = 1L << 30;
  private static final long MOST_CELLS = 1L << 26;

  private static final Set<String> ALLOWED =
      Set.of(
          "ec.util.MersenneTwisterFast",
          "java.lang.Boolean",
          "java.lang.Comparable",
          "java.lang.Double",
          "java.lang.Enum",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Number",
          "java.lang.Object",
          "java.lang.String",
          "java.time.LocalDate",
          "java.time.Ser",
          "java.util.ArrayList",
          "java.util.CollSer",
          "java.util.EnumMap",
          "java.util.EnumSet",
          "java.util.EnumSet$SerializationProxy",
          "java.util.HashMap",
          "java.util.HashSet",
          "java.util.ImmutableCollections$List12",
          "java.util.ImmutableCollections$ListN",
          "java.util.ImmutableCollections$Map1",
          "java.util.ImmutableCollections$MapN",
          "java.util.ImmutableCollections$Set12",
          "java.util.ImmutableCollections$SetN",
          "java.util.JumboEnumSet",
          "java.util.LinkedHashMap",
          "java.util.Map$Entry",
          "java.util.RegularEnumSet",
          "java.util.TreeMap",
          "sim.engine.IterativeRepeat",
          "sim.engine.Schedule",
          "sim.engine.Schedule$Key",
          "sim.engine.Sequence",
          "sim.engine.SimState",
          "sim.engine.Steppable",
          "sim.util.Bag",
          "sim.util.Heap");

  private long cells;

  private TalksCheckpoint() {}

  /**
   * Restores talks.
   *
   * @throws IOException if the file is no checkpoint of talks, or cannot be read; the message says
   *     so
   */
  public static NegotiationModel read(File file) throws IOException {
    try (InputStream in = new BufferedInputStream(new FileInputStream(file));
        ObjectInputStream objects = new ObjectInputStream(new GZIPInputStream(in))) {
      objects.setObjectInputFilter(new TalksCheckpoint()::check);
      NegotiationModel model = (NegotiationModel) objects.readObject();
      model.awakeFromCheckpoint();
      return model;
    } catch (InvalidClassException e) {
      throw refused(file, "it holds what talks do not have", e);
    } catch (ClassNotFoundException | ObjectStreamException | EOFException | ZipException e) {
      throw refused(file, "it is damaged, or was saved by another program or version", e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw refused(file, "it is damaged, or was made to do harm", e);
    }
  }

  private static IOException refused(File file, String why, Throwable cause) {
    return new IOException(file + " is not a checkpoint of talks: " + why, cause);
  }

  private ObjectInputFilter.Status check(ObjectInputFilter.FilterInfo info) {
    cells += Math.max(0, info.arrayLength());
    boolean fits =
        info.depth() <= MOST_DEPTH
            && info.references() <= MOST_REFERENCES
            && info.streamBytes() <= MOST_BYTES
            && cells <= MOST_CELLS;
    if (fits && (info.serialClass() == null || isAllowed(info.serialClass()))) {
      return ObjectInputFilter.Status.ALLOWED;
    }
    return ObjectInputFilter.Status.REJECTED;
  }

  private static boolean isAllowed(Class<?> type) {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    return element.isPrimitive()
        || element.getName().startsWith("org.parley.")
        || ALLOWED.contains(element.getName());
  }
}
