package org.kapcds.engine.knowledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All clinical knowledge under one version: what a decision names, and what is signed.
 *
 * @param version the version
 * @param sha256 the hash over its content
 * @param draft whether it is a draft, which runs only where drafts are allowed
 * @param inForceFrom the first day it may decide
 * @param inForceUntil the last day it may decide; {@code null} while no end is known
 * @param signatures what people have put under it; claims, until they were checked
 * @param conditions the conditions it decides, by id
 * @param interventions the interventions it judges, by id; the first is the default
 * @param needs the needs, by name
 * @param entries the catalogue, by rule id
 * @param parameters the parameters, by key
 * @param profiles the profiles, by id
 * @param tables the data tables
 * @param measures how measured terms are read, by term
 * @param scores the items of each instrument whose total is their sum, by the term of the total
 * @param terminology terms and codes
 * @param ingredients the names of single substances, in small letters
 * @param medicineNames brands and names in other languages, in small letters, each with its term
 * @param evidence the citations, by key
 * @param questions the screening questions, in their order
 * @param checklists the checklists, by id
 * @param words the sentences that do not belong to one rule, by key
 * @param overrides what each override reason is called, by code
 * @param files the files it was read from
 */
public record Release(
    String version,
    String sha256,
    boolean draft,
    LocalDate inForceFrom,
    @Nullable LocalDate inForceUntil,
    List<Signature> signatures,
    SortedMap<String, Condition> conditions,
    Map<String, Intervention> interventions,
    SortedMap<String, Need> needs,
    Map<String, Entry> entries,
    SortedMap<String, Parameter> parameters,
    SortedMap<String, Profile> profiles,
    List<Table> tables,
    SortedMap<String, Measure> measures,
    SortedMap<String, List<ScoreItem>> scores,
    Terminology terminology,
    Set<String> ingredients,
    SortedMap<String, String> medicineNames,
    SortedMap<String, Citation> evidence,
    List<Question> questions,
    SortedMap<String, Checklist> checklists,
    Map<String, String> words,
    Map<String, String> overrides,
    ReleaseFiles files) {

  /** For how many days after the first day of a release its evidence counts as looked after. */
  public static final String EVIDENCE_DAYS = "evidence.review-days";

  /** For how many days at most a precaution that was set aside is not shown again. */
  public static final String SILENCE_DAYS = "card-silence.precaution-days";

  /**
   * Above which share of cards that were set aside as wrong a rule is to be reviewed, in percent.
   */
  public static final String REVIEW_PERCENT = "card-review.above-percent";

  /** Of how many cards at least a rule must have been shown on, to be reviewed for that. */
  public static final String REVIEW_CARDS = "card-review.least-cards";

  /** The parameters that no rule reads, but what shows and counts cards. */
  public static final Set<String> READ_BY_THE_SERVICE =
      Set.of(SILENCE_DAYS, REVIEW_PERCENT, REVIEW_CARDS);

  /** The last day on which a citation counts as looked after: its own, or that of the release. */
  public LocalDate reviewBy(Citation citation) {
    if (citation.reviewBy() != null) {
      return citation.reviewBy();
    }
    long days =
        Optional.ofNullable(parameters.get(EVIDENCE_DAYS))
            .flatMap(parameter -> parameter.on(inForceFrom))
            .map(Parameter.Dated::value)
            .map(BigDecimal::longValue)
            .orElse(0L);
    return inForceFrom.plusDays(days);
  }

  /** The citations that somebody should have looked at before this day, with their last days. */
  public SortedMap<String, LocalDate> overdue(LocalDate day) {
    SortedMap<String, LocalDate> overdue = new TreeMap<>();
    for (Citation citation : evidence.values()) {
      LocalDate last = reviewBy(citation);
      if (last.isBefore(day)) {
        overdue.put(citation.key(), last);
      }
    }
    return overdue;
  }

  /** The same release with one parameter changed on all days. */
  public Release withParameter(String key, BigDecimal value) {
    Parameter parameter = parameters.get(key);
    if (parameter == null) {
      throw new IllegalArgumentException(
          "`%s` is not a parameter of release %s".formatted(key, version));
    }
    SortedMap<String, Parameter> changed = new TreeMap<>(parameters);
    changed.put(key, parameter.withValue(value));
    return with(Collections.unmodifiableSortedMap(changed), terminology);
  }

  /** The same release with what an operator adds to its codes; its hash stays its own. */
  public Release with(LocalTerminology added) {
    return with(parameters, terminology.with(added));
  }

  private Release with(SortedMap<String, Parameter> newParameters, Terminology newTerminology) {
    return new Release(
        version,
        sha256,
        draft,
        inForceFrom,
        inForceUntil,
        signatures,
        conditions,
        interventions,
        needs,
        entries,
        newParameters,
        profiles,
        tables,
        measures,
        scores,
        newTerminology,
        ingredients,
        medicineNames,
        evidence,
        questions,
        checklists,
        words,
        overrides,
        files);
  }
}
