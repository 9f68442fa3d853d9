package org.parley.scenario.io;

import static org.parley.scenario.io.TypeVocabulary.any;
import static org.parley.scenario.io.TypeVocabulary.share;
import static org.parley.scenario.io.ValueKinds.number;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Effect;
import org.parley.scenario.Effect.Operation;
import org.parley.scenario.Quantity;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.ValueOrigin;
import org.parley.scenario.io.GrammarType.ById;
import org.parley.scenario.io.GrammarType.Num;

/** Changes of the state, by the name of the part that changes. */
final class EffectCodec {
  /** A change of the state. */
  static final BlockCodec<Effect> EFFECT =
      BlockCodec.<Effect>of(
              "effect",
              OriginScope.NUMBERS,
              b -> {
                var add =
                    b.add(
                        "add",
                        amount(any("")).maybe(),
                        e -> amount(e, Operation.ADD),
                        "What is added to it.");
                b.alone("add");
                var times =
                    b.add(
                        "times",
                        amount(TypeVocabulary.number(0, 100, "factor")).maybe(),
                        e -> amount(e, Operation.MULTIPLY),
                        "What it is multiplied by, instead of add.");
                b.either("add", "times");
                b.rule(
                    (block, path, findings) -> {
                      boolean given = block.get("add").isPresent();
                      if (given == block.get("times").isPresent()) {
                        String what =
                            given ? "both 'add' and 'times' are given" : "no amount is given";
                        String how = "a number, {add: number} or {times: number}";
                        findings.problem(path, what, how, "");
                      }
                    });
                var fade =
                    b.add(
                        "fade",
                        number(share()).maybe(),
                        Effect::fade,
                        "Share of it that is left a month later; for good if not given.");
                return at -> {
                  Optional<UncertainNumber> factor = times.in(at);
                  return new Effect(
                      at.book().states().get(at.id()),
                      factor.isPresent() ? Operation.MULTIPLY : Operation.ADD,
                      factor.or(() -> add.in(at)).orElseGet(() -> nothing(at)),
                      fade.in(at));
                };
              })
          .shortened();

  /** Changes of the state. */
  static final KeyCodec<List<Effect>> EFFECTS = effects().needed(List.of());

  /** Changes of the state, if any. */
  static final KeyCodec<List<Effect>> ANY_EFFECTS = effects().or(List.of());

  private EffectCodec() {}

  private static ValueCodec<List<Effect>> effects() {
    ById type = TypeVocabulary.by(IdKind.STATE, EFFECT.type());
    return ValueCodec.of(
        type,
        at -> at.byId().values().stream().map(EFFECT::read).toList(),
        (effects, out) -> {
          Map<String, Object> all = new LinkedHashMap<>();
          for (Effect effect : effects) {
            String state = effect.target().name();
            if (all.put(state, EFFECT.write(effect, out.named(state))) != null) {
              throw new IllegalArgumentException("'" + state + "' is changed twice at once");
            }
          }
          return all;
        });
  }

  /** The amount has the address of the state that it changes, whichever way it changes. */
  private static ValueCodec<UncertainNumber> amount(Num type) {
    return ValueCodec.of(
        type, at -> at.uncertain(at.out(1).path()), (amount, out) -> out.number(amount));
  }

  private static Optional<UncertainNumber> amount(Effect effect, Operation operation) {
    return effect.operation() == operation ? Optional.of(effect.amount()) : Optional.empty();
  }

  private static UncertainNumber nothing(BlockReader at) {
    return new UncertainNumber(at.path(), Quantity.of(0), new ValueOrigin.Unexplained());
  }
}
