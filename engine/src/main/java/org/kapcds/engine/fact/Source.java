package org.kapcds.engine.fact;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact stands in the record.
 *
 * @param reference the reference of the resource (`Observation/bp1`), else its `fullUrl`, else
 *     `Bundle.entry[n]`; a contained resource is `MedicationRequest/x#m1`
 * @param path the element inside the resource, empty for the whole
 * @param versionId the version of the resource, if the record has one
 * @param how how the fact was made out of the element, if that needs saying
 */
public record Source(
    String reference, String path, @Nullable String versionId, @Nullable String how)
    implements Comparable<Source> {

  /** A whole resource without a version. */
  public static Source of(String reference) {
    return new Source(reference, "", null, null);
  }

  /** The same place, with one more word on how the fact was made. */
  public Source made(String more) {
    return new Source(reference, path, versionId, how == null ? more : how + "; " + more);
  }

  @Override
  public int compareTo(Source other) {
    int byReference = reference.compareTo(other.reference);
    return byReference != 0 ? byReference : path.compareTo(other.path);
  }
}
