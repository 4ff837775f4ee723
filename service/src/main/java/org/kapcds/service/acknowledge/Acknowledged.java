package org.kapcds.service.acknowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision.Conclusion;
import org.kapcds.engine.Decision.ShownFact;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.service.card.Memory;
import org.kapcds.service.record.SetAside;

/** What was set aside before, for one call. */
public final class Acknowledged implements Memory {

  private static final String PLACE_OF_DAY = "{day}";

  private final Release release;
  private final Map<String, TreeSet<String>> versions = new TreeMap<>();
  private final List<SetAside> before;
  private final @Nullable String encounter;
  private final OffsetDateTime now;

  /**
   * What was set aside before.
   *
   * @param release the release that decides
   * @param facts the record, for the versions of what a conclusion rests on
   * @param before what was set aside about this patient
   * @param encounter the name of the visit of the call, if it has one
   * @param now the moment of the call
   */
  Acknowledged(
      Release release,
      Collection<Fact> facts,
      List<SetAside> before,
      @Nullable String encounter,
      OffsetDateTime now) {
    this.release = release;
    this.before = List.copyOf(before);
    this.encounter = encounter;
    this.now = now;
    for (Fact fact : facts) {
      for (Source source : fact.sources().list()) {
        versions
            .computeIfAbsent(source.reference(), key -> new TreeSet<>())
            .add(String.valueOf(source.versionId()));
      }
    }
  }

  /**
   * Whether a conclusion is not to be shown again. Hard stops and urgent actions always are.
   *
   * @param running whether a course of treatment is going on
   */
  public boolean isSilent(Conclusion one, boolean running) {
    if (one.kind() == Kind.URGENT_ACTION) {
      return false;
    }
    return switch (one.level()) {
      case SOFT_STOP -> inThisVisit(one).isPresent();
      case PRECAUTION -> inThisVisit(one).isPresent() || (running && isRecent(one));
      case HARD_STOP, INFO -> false;
    };
  }

  @Override
  public Optional<String> setAside(Conclusion one) {
    return one.level() == Level.HARD_STOP && one.kind() != Kind.URGENT_ACTION
        ? inThisVisit(one)
            .map(
                when ->
                    release
                        .words()
                        .getOrDefault("card.set-aside", PLACE_OF_DAY)
                        .replace(
                            PLACE_OF_DAY, when.atOffset(now.getOffset()).toLocalDate().toString()))
        : Optional.empty();
  }

  private Optional<Instant> inThisVisit(Conclusion one) {
    if (encounter == null || before.isEmpty()) {
      return Optional.empty();
    }
    String fingerprint = fingerprint(one);
    return before.stream()
        .filter(past -> encounter.equals(past.encounter()))
        .filter(past -> fingerprint.equals(past.fingerprint()))
        .map(SetAside::happened)
        .max(Comparator.naturalOrder());
  }

  private boolean isRecent(Conclusion one) {
    if (before.isEmpty()) {
      return false;
    }
    long days =
        Optional.ofNullable(release.parameters().get(Release.SILENCE_DAYS))
            .flatMap(parameter -> parameter.on(now.toLocalDate()))
            .map(dated -> dated.value() == null ? 0L : dated.value().longValue())
            .orElse(0L);
    Instant from = now.toInstant().minus(Duration.ofDays(days));
    String fingerprint = fingerprint(one);
    return before.stream()
        .filter(past -> fingerprint.equals(past.fingerprint()))
        .anyMatch(
            past -> !past.happened().isBefore(from) && !past.happened().isAfter(now.toInstant()));
  }

  /** Rule, level, data with the versions of their records, limits, and the release. */
  @Override
  public String fingerprint(Conclusion one) {
    StringBuilder text =
        new StringBuilder()
            .append(release.sha256())
            .append('\n')
            .append(one.ruleId())
            .append('/')
            .append(one.variant())
            .append('/')
            .append(one.level())
            .append('/')
            .append(one.condition());
    for (ShownFact fact : one.facts()) {
      text.append('\n')
          .append(fact.reference())
          .append('\n')
          .append(versions.get(fact.reference()))
          .append('\n')
          .append(fact.text());
    }
    one.limits().forEach(limit -> text.append('\n').append(limit));
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
