package org.kapcds.service.card;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kapcds.engine.Decision.Conclusion;
import org.kapcds.engine.Decision.Dose;
import org.kapcds.engine.Decision.Traced;
import org.kapcds.service.decide.Gap;
import org.kapcds.service.record.ShownCard.Rule;

/** Which rules stand behind a card. */
final class Behind {

  /** In place of a level: a rule that lacks something, and one that could not be run. */
  private static final String GAP = "GAP";

  private static final String FAILED = "FAILED";

  private Behind() {}

  /** The rules that fired, and those of doses, each once. */
  static List<Rule> of(Stream<Conclusion> fired, List<Dose> doses, Memory memory) {
    Set<Rule> rules = new LinkedHashSet<>();
    fired.forEach(one -> rules.add(rule(one, memory)));
    for (Dose dose : doses) {
      dose.ruleIds().forEach(id -> rules.add(new Rule(id, "", dose.result().name(), "")));
    }
    return List.copyOf(rules);
  }

  /** The rules that wait for something, and the precautions that are told with them. */
  static List<Rule> of(
      List<Gap> gaps, List<Traced> failed, List<Conclusion> precautions, Memory memory) {
    Set<Rule> rules = new LinkedHashSet<>();
    for (Gap gap : gaps) {
      gap.ruleIds().forEach(id -> rules.add(new Rule(id, "", GAP, "")));
    }
    failed.forEach(one -> rules.add(new Rule(one.ruleId(), "", FAILED, "")));
    precautions.forEach(one -> rules.add(rule(one, memory)));
    return new ArrayList<>(rules);
  }

  private static Rule rule(Conclusion one, Memory memory) {
    return new Rule(one.ruleId(), one.variant(), one.level().name(), memory.fingerprint(one));
  }
}
