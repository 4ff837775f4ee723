package org.kapcds.engine.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The silences in force, by the acts that people have signed and what a site asks for.
 *
 * @param byRelease the silenced rules by the hash of their release
 * @param faults why acts do not count, or not yet, each in a sentence
 */
public record Silences(Map<String, List<Silence>> byRelease, List<String> faults) {

  /** None. */
  public static final Silences NONE = new Silences(Map.of(), List.of());

  private static final String MANAGER = "release-manager";

  public Silences {
    byRelease = Map.copyOf(byRelease);
    faults = List.copyOf(faults);
  }

  /** The rules that are silenced in a release. */
  public List<Silence> in(String sha256) {
    return byRelease.getOrDefault(sha256, List.of());
  }

  /**
   * What is in force.
   *
   * @param acts what was signed, in any order
   * @param asked whose signatures the site asks for
   */
  public static Silences of(List<SilenceAct> acts, SignOff asked) {
    List<String> faults = new ArrayList<>();
    Map<SilenceAct.About, List<SilenceAct>> done = new HashMap<>();
    acts.stream()
        .sorted(Comparator.comparing(SilenceAct::path))
        .collect(Collectors.groupingBy(SilenceAct::about))
        .forEach(
            (about, same) -> {
              List<SilenceAct> counting = counting(same, asked, faults);
              if (suffices(about, counting, asked, faults)) {
                done.put(about, counting);
              }
            });
    Map<String, Map<String, Silence>> inForce = new TreeMap<>();
    done.keySet().stream()
        .filter(about -> about.kind() == SilenceAct.Kind.SILENCE)
        .filter(about -> !done.containsKey(about.lifted()))
        .sorted(Comparator.comparing(SilenceAct.About::since))
        .forEach(
            about ->
                inForce
                    .computeIfAbsent(about.release(), key -> new TreeMap<>())
                    .putIfAbsent(
                        about.ruleId(), silence(about, done.getOrDefault(about, List.of()))));
    Map<String, List<Silence>> byRelease = new TreeMap<>();
    inForce.forEach((release, rules) -> byRelease.put(release, List.copyOf(rules.values())));
    faults.sort(Comparator.naturalOrder());
    return new Silences(byRelease, faults);
  }

  private static Silence silence(SilenceAct.About about, List<SilenceAct> signed) {
    return new Silence(
        about.ruleId(),
        about.since(),
        signed.get(0).reason(),
        signed.stream().map(one -> "%s as %s".formatted(one.name(), one.role())).toList());
  }

  /** Those that count, one of each person; a bad one beside them takes nothing from them. */
  private static List<SilenceAct> counting(
      List<SilenceAct> same, SignOff asked, List<String> faults) {
    List<SilenceAct> counting = new ArrayList<>();
    for (SilenceAct act : same) {
      String fault = asked.fault(act.name(), act.role(), "act", act::fits);
      if (fault == null && counting.stream().anyMatch(one -> one.name().equals(act.name()))) {
        fault = "`%s` has signed twice; one person counts once".formatted(act.name());
      }
      if (fault == null && !counting.isEmpty() && !counting.get(0).reason().equals(act.reason())) {
        fault =
            "the reason is another than in `%s`; who signs the same act signs the same reason"
                .formatted(counting.get(0).path());
      }
      if (fault == null) {
        counting.add(act);
      } else {
        faults.add("%s: %s".formatted(act.path(), fault));
      }
    }
    return counting;
  }

  /** Whether as many have signed as the site asks, a release manager among them. */
  private static boolean suffices(
      SilenceAct.About about, List<SilenceAct> counting, SignOff asked, List<String> faults) {
    String what =
        "%s of `%s`"
            .formatted(
                about.kind() == SilenceAct.Kind.LIFT ? "lifting" : "silencing", about.ruleId());
    if (counting.size() < asked.silencingPersons()) {
      faults.add(
          "%s: signed by %d of the %d persons who are asked for"
              .formatted(what, counting.size(), asked.silencingPersons()));
      return false;
    }
    if (counting.stream().noneMatch(one -> one.role().equals(MANAGER))) {
      faults.add("%s: nobody has signed as `%s`".formatted(what, MANAGER));
      return false;
    }
    return true;
  }
}
