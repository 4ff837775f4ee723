package org.kapcds.service.page.bench;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Moment;
import org.kapcds.service.decide.Question;
import org.kapcds.service.sample.Samples;

/**
 * A record that is being tried, and the question about it. It is kept in memory alone.
 *
 * @param id a random name
 * @param sample the sample patient it began as; {@code null} for an uploaded record
 * @param reader who uploaded it; {@code null} for a sample, and where nobody logs in
 * @param original the record as it began
 * @param record the record as it is now
 * @param question the question
 * @param told what was told of it last; {@code null} for nothing yet
 */
record Bench(
    String id,
    Samples.@Nullable Sample sample,
    @Nullable String reader,
    byte[] original,
    byte[] record,
    Question question,
    Shown.@Nullable Told told) {

  /** The same with another record. */
  Bench with(byte[] changed) {
    return new Bench(id, sample, reader, original, changed, question, told);
  }

  /** The same with another question. */
  Bench asking(Question other) {
    return new Bench(id, sample, reader, original, record, other, told);
  }

  /** The same, of which this was told. */
  Bench telling(Shown.Told now) {
    return new Bench(id, sample, reader, original, record, question, now);
  }

  /** A question that leaves the release to the service. */
  static Question question(
      OffsetDateTime asOf,
      Moment moment,
      @Nullable String intervention,
      List<String> conditions,
      List<String> profiles) {
    return new Question(asOf, moment, intervention, conditions, profiles, null);
  }
}
