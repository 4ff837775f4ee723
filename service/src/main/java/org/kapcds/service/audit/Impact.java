package org.kapcds.service.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kapcds.service.audit.Case.Change;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a candidate would have changed: each change once, with its cases. */
public final class Impact {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Replayed replayed;
  private final SortedMap<Change, List<Case>> changes =
      new TreeMap<>(
          Comparator.comparing(Change::about)
              .thenComparing(Change::name)
              .thenComparing(Change::before)
              .thenComparing(Change::now));

  /**
   * A change, and where it would be.
   *
   * @param cases the decisions that would be changed so
   */
  public record Changed(Change change, List<Case> cases) {

    public Changed {
      cases = List.copyOf(cases);
    }
  }

  /** What a replay found. */
  public Impact(Replayed replayed) {
    this.replayed = replayed;
    replayed
        .cases()
        .forEach(
            one ->
                one.changes()
                    .forEach(
                        change ->
                            changes.computeIfAbsent(change, key -> new ArrayList<>()).add(one)));
  }

  /** Each change once, by what it is about. */
  public List<Changed> changes() {
    return changes.entrySet().stream()
        .map(one -> new Changed(one.getKey(), one.getValue()))
        .toList();
  }

  /** Lines of plain text; what a candidate would change is left out where there is none. */
  public String text() {
    StringBuilder text =
        new StringBuilder(
            "%d decisions made again to the byte, %d not; %d of a release that is not here or with codes of an operator, %d records that were erased, %d that the keys do not open%n"
                .formatted(
                    replayed.same(),
                    replayed.different(),
                    replayed.others(),
                    replayed.erased(),
                    replayed.closed()));
    if (replayed.candidate().isEmpty()) {
      return text.toString();
    }
    text.append(
        "under the candidate, sha-256 %s, %d of them would be others, %d would only be told otherwise%n"
            .formatted(replayed.candidate(), others(), toldOtherwise()));
    changes.forEach(
        (change, cases) -> {
          text.append("  %s (%d)%n".formatted(change.sentence(), cases.size()));
          byJournal(cases)
              .forEach(
                  (journal, places) ->
                      text.append(
                          "    journal %s, lines %s%n"
                              .formatted(journal, String.join(", ", places))));
        });
    return text.toString();
  }

  /** How many decisions would be others. */
  public long others() {
    return replayed.cases().stream().filter(Case::isAnother).count();
  }

  /** How many would only be told in other words. */
  public long toldOtherwise() {
    return replayed.cases().size() - others();
  }

  private static SortedMap<String, List<String>> byJournal(List<Case> cases) {
    SortedMap<String, List<String>> places = new TreeMap<>();
    cases.forEach(
        one ->
            places
                .computeIfAbsent(one.journal(), key -> new ArrayList<>())
                .add(
                    one.decision() == 1
                        ? String.valueOf(one.line())
                        : "%d (decision %d)".formatted(one.line(), one.decision())));
    return places;
  }

  /** The same as data. */
  public String json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("program", replayed.program());
    all.put("same", replayed.same());
    all.put("different", replayed.different());
    all.put("others", replayed.others());
    all.put("erased", replayed.erased());
    all.put("closed", replayed.closed());
    all.put("faults", replayed.faults());
    if (!replayed.candidate().isEmpty()) {
      all.put("candidate", replayed.candidate());
      all.put("wouldBeOthers", others());
      all.put("wouldBeToldOtherwise", toldOtherwise());
      all.put(
          "changes",
          changes.entrySet().stream().map(one -> changed(one.getKey(), one.getValue())).toList());
    }
    return JSON.writeValueAsString(all) + "\n";
  }

  private static Map<String, Object> changed(Change change, List<Case> cases) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("about", change.about());
    one.put("name", change.name());
    one.put("before", change.before());
    one.put("now", change.now());
    one.put(
        "cases",
        cases.stream()
            .map(each -> new Place(each.journal(), each.line(), each.decision()))
            .toList());
    return one;
  }

  /** Where a recorded decision stands. */
  private record Place(String journal, long line, int decision) {}
}
