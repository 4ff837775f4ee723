package org.kapcds.service.page.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.knowledge.Measure;
import org.kapcds.engine.knowledge.Need;
import org.kapcds.engine.knowledge.Parameter;
import org.kapcds.engine.knowledge.Question;
import org.kapcds.engine.knowledge.Release;

/** What a rule must know, and how fresh, in words, by the numbers in force on a day. */
final class NeedWords {

  private static final String QUESTION = "presence.question-days";
  private static final String LIST = "presence.problem-list-days";

  private final Release release;
  private final LocalDate day;

  /** The words on a day; before the first of the release, those of its first. */
  NeedWords(Release release, LocalDate day) {
    this.release = release;
    this.day = day.isBefore(release.inForceFrom()) ? release.inForceFrom() : day;
  }

  /** By what a need is met. */
  String metBy(Need need) {
    Need.Test test = need.test();
    if (test instanceof Need.Recorded recorded) {
      return recorded(recorded);
    } else if (test instanceof Need.Presence presence) {
      return presence(presence);
    } else if (test instanceof Need.Readable readable) {
      return "no newer result that cannot be read: " + names(readable.terms());
    } else if (test instanceof Need.MedicinesKnown known) {
      return "“%s” answered, at most %s old, with every medicine in use recognised; or “%s” answered yes"
          .formatted(name(known.question()), days(known.within()), name(known.reviewed()));
    } else if (test instanceof Need.AllergyAbsent absent) {
      return "“%s” answered no, or “%s” on record, at most %s old; an allergy in words alone that reads %s leaves it open"
          .formatted(
              name(absent.question()),
              name(absent.stated()),
              days(QUESTION),
              quoted(absent.mentions()));
    } else if (test instanceof Need.Found found) {
      return "a finding of other rules: " + spaced(found.finding());
    } else if (test instanceof Need.Demographic demographic) {
      return demographic.detail() == Need.Demographic.Detail.SEX
          ? "the patient’s sex on record"
          : "the patient’s birth date on record";
    }
    return "nothing on record that contradicts itself";
  }

  /** When a need applies; empty for always. */
  String applies(Need need) {
    if (need.when() != null) {
      return "only when this holds: " + spaced(need.when());
    }
    return need.unless().isEmpty()
        ? ""
        : "not when this holds: "
            + need.unless().stream().map(NeedWords::spaced).collect(Collectors.joining(" or "));
  }

  /** The parameters that say how fresh it must be, or how often. */
  static List<String> parameters(Need need) {
    Need.Test test = need.test();
    if (test instanceof Need.Recorded recorded) {
      return present(recorded.within(), recorded.count());
    } else if (test instanceof Need.Presence presence) {
      return present(presence.question() == null ? null : QUESTION, presence.list() ? LIST : null);
    } else if (test instanceof Need.MedicinesKnown known) {
      return List.of(known.within());
    }
    return test instanceof Need.AllergyAbsent ? List.of(QUESTION) : List.of();
  }

  private static List<String> present(@Nullable String one, @Nullable String other) {
    return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
        .flatMap(Optional::stream)
        .toList();
  }

  private String recorded(Need.Recorded recorded) {
    StringBuilder said = new StringBuilder(names(recorded.terms()));
    if (recorded.yes()) {
      said.append(", answered yes");
    }
    if (recorded.result() != null) {
      said.append(", with the result ").append(name(recorded.result()));
    }
    if (recorded.count() != null) {
      said.append(", on ").append(value(recorded.count())).append(" different days");
    }
    said.append(
        recorded.within() == null
            ? fresh(recorded.terms())
            : ", at most " + days(recorded.within()) + " old");
    return said.toString();
  }

  /** How long a score or a sign counts, where all of them count as long. */
  private String fresh(List<String> terms) {
    List<String> said =
        terms.stream()
            .map(term -> release.measures().get(term))
            .map(NeedWords::fresh)
            .distinct()
            .toList();
    return said.size() == 1 ? said.get(0) : "";
  }

  private static String fresh(@Nullable Measure measure) {
    if (measure == null || measure.current() == null || measure.ageing() == null) {
      return "";
    }
    String unit = measure.inMinutes() ? "minutes before dosing" : "days";
    return measure.current().equals(measure.ageing())
        ? "; counts for %d %s".formatted(measure.current(), unit)
        : "; counts fully for %d %s, with a precaution up to %d"
            .formatted(measure.current(), unit, measure.ageing());
  }

  private String presence(Need.Presence presence) {
    StringBuilder said = new StringBuilder();
    if (presence.question() != null) {
      said.append(
          "“%s” answered no, at most %s old".formatted(name(presence.question()), days(QUESTION)));
    }
    if (presence.list()) {
      said.append(said.isEmpty() ? "" : "; or ")
          .append("a problem list that was reviewed, at most " + days(LIST) + " ago");
    }
    if (!presence.mentions().isEmpty()) {
      said.append("; a problem in words alone that reads ")
          .append(quoted(presence.mentions()))
          .append(" leaves it open");
    }
    return said.toString();
  }

  private static String quoted(List<String> words) {
    return words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(" or "));
  }

  private String names(List<String> terms) {
    return terms.stream().map(this::name).distinct().collect(Collectors.joining(" or "));
  }

  /** What a screening question asks; of anything else its name. */
  private String name(String term) {
    return release.questions().stream()
        .filter(question -> question.term().equals(term))
        .map(Question::text)
        .findFirst()
        .orElseGet(() -> release.terminology().name(term));
  }

  private String days(String parameter) {
    String value = value(parameter);
    return value + (value.equals("1") ? " day" : " days");
  }

  private String value(String parameter) {
    return Optional.ofNullable(release.parameters().get(parameter))
        .flatMap(known -> known.on(day))
        .map(Parameter.Dated::value)
        .map(BigDecimal::toPlainString)
        .orElse(parameter);
  }

  /** The name of a finding in words: `CoveredHistory` → `covered history`. */
  static String spaced(String finding) {
    return finding.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
