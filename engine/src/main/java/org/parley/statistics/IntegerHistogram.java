package org.parley.statistics;

import com.google.gson.JsonArray;
import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import java.lang.reflect.Type;

/**
 * Counts of whole numbers. The array grows in fixed steps with the range seen, so that it depends
 * on what was counted and not on the order. Numbers beyond a million either side are counted at the
 * edge, which bounds the memory whatever is counted.
 */
public final class IntegerHistogram {
  private static final int STEP = 32;
  private static final int EDGE = 1_000_000;

  private int first;
  private long[] counts = new long[0];

  /** Counts a number once. */
  public void add(long index) {
    int at = (int) Math.max(-EDGE, Math.min(EDGE, index));
    reach(at, at);
    counts[at - first]++;
  }

  /** Counts all that another has counted. */
  public void merge(IntegerHistogram other) {
    if (other.counts.length == 0) {
      return;
    }
    reach(other.first, other.first + other.counts.length - 1);
    for (int i = 0; i < other.counts.length; i++) {
      counts[other.first - first + i] += other.counts[i];
    }
  }

  private void reach(int low, int high) {
    if (counts.length > 0 && low >= first && high < first + counts.length) {
      return;
    }
    int from = Math.floorDiv(low, STEP) * STEP;
    int to = (Math.floorDiv(high, STEP) + 1) * STEP;
    if (counts.length > 0) {
      from = Math.min(from, first);
      to = Math.max(to, first + counts.length);
    }
    long[] wider = new long[to - from];
    System.arraycopy(counts, 0, wider, counts.length > 0 ? first - from : 0, counts.length);
    counts = wider;
    first = from;
  }

  private long total() {
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    return total;
  }

  /**
   * A quantile of the numbers counted, in hundredths, by linear interpolation between the order
   * statistics around (n - 1) p (type 7 of Hyndman and Fan 1996, what R and NumPy do unasked).
   *
   * @param percent p, in hundredths
   * @throws IllegalStateException if nothing was counted
   */
  public long quantile(int percent) {
    long position = Math.multiplyExact(total() - 1, (long) percent);
    long rank = position / 100;
    long part = position % 100;
    long below = ranked(rank);
    return below * (100 - part) + (part == 0 ? 0 : ranked(rank + 1) * part);
  }

  private long ranked(long rank) {
    long left = rank;
    for (int i = 0; i < counts.length; i++) {
      left -= counts[i];
      if (left < 0) {
        return (long) first + i;
      }
    }
    throw new IllegalStateException("no value of rank " + rank);
  }

  /** Smallest number counted. */
  public long lowest() {
    return ranked(0);
  }

  /** Largest number counted. */
  public long highest() {
    return ranked(total() - 1);
  }

  /** How many of the numbers from {@code from} (with) to {@code to} (without) were counted. */
  public long between(long from, long to) {
    long sum = 0;
    for (long i = Math.max(from, first); i < Math.min(to, (long) first + counts.length); i++) {
      sum += counts[(int) (i - first)];
    }
    return sum;
  }

  /** As an array in JSON: the first number, then the counts. */
  public static final class Json
      implements JsonSerializer<IntegerHistogram>, JsonDeserializer<IntegerHistogram> {
    @Override
    public JsonElement serialize(
        IntegerHistogram bins, Type type, JsonSerializationContext context) {
      JsonArray array = new JsonArray();
      array.add(bins.first);
      for (long count : bins.counts) {
        array.add(count);
      }
      return array;
    }

    @Override
    public IntegerHistogram deserialize(
        JsonElement json, Type type, JsonDeserializationContext context) {
      JsonArray array = json.getAsJsonArray();
      IntegerHistogram bins = new IntegerHistogram();
      bins.first = array.get(0).getAsInt();
      bins.counts = new long[array.size() - 1];
      for (int i = 0; i < bins.counts.length; i++) {
        bins.counts[i] = array.get(i + 1).getAsLong();
      }
      return bins;
    }
  }
}
