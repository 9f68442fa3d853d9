package org.parley.negotiation;

import java.io.Serializable;
import org.parley.compiled.CompiledTalks;
import org.parley.random.RandomStreams;

/**
 * How one observer misreads what others want.
 *
 * @param reader whose reading it is: an id, or the address of a mediator
 * @param error slot of the largest error of the value of an option, in [0,1]
 */
record ReadingError(String reader, int error) implements Serializable {
  /** Keys of the chances by delegation and issue. */
  long[][] keys(CompiledTalks talks) {
    long[][] keys = new long[talks.parties()][talks.space().issues()];
    for (int d = 0; d < keys.length; d++) {
      for (int i = 0; i < keys[d].length; i++) {
        String whose = talks.delegation(d).id() + "." + talks.issue(i).id();
        keys[d][i] = RandomStreams.key("misread." + reader + "." + whose);
      }
    }
    return keys;
  }
}
