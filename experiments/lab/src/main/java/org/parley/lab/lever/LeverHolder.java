package org.parley.lab.lever;

import java.util.Optional;

/** Who can move a lever. */
public sealed interface LeverHolder {

  /** Short name, such as {@code russia}, {@code russia.leaders} or {@code frame}. */
  String id();

  /** The delegation whose gain is the price of moving it, if it is one's. */
  default Optional<String> delegation() {
    return Optional.empty();
  }

  /** Whether a name given for a holder covers this one: a delegation's covers all in it. */
  default boolean isCoveredBy(String name) {
    return id().equals(name) || id().startsWith(name + ".");
  }

  /** The delegation at the table. */
  record TableTeam(String id) implements LeverHolder {
    @Override
    public Optional<String> delegation() {
      return Optional.of(id);
    }
  }

  /** The leaders of a delegation, who also decide what it may never sign. */
  record OwnLeaders(String of) implements LeverHolder {
    @Override
    public String id() {
      return of + ".leaders";
    }

    @Override
    public Optional<String> delegation() {
      return Optional.of(of);
    }
  }

  /** Those at home of a delegation. */
  record HomeFront(String of) implements LeverHolder {
    @Override
    public String id() {
      return of + ".home";
    }

    @Override
    public Optional<String> delegation() {
      return Optional.of(of);
    }
  }

  /** A mediator. */
  record ThirdAtTable(String id) implements LeverHolder {}

  /** One who acts from outside. */
  record ActorOutside(String id) implements LeverHolder {}

  /** Those who arrange the talks. */
  record TalksFrame() implements LeverHolder {
    @Override
    public String id() {
      return "frame";
    }
  }

  /** Nobody: a part of the model that is switched off to see what it does. */
  record NobodyAtAll() implements LeverHolder {
    @Override
    public String id() {
      return "nobody";
    }
  }
}
