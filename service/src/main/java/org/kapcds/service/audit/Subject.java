package org.kapcds.service.audit;

import org.kapcds.service.record.Keys;
import tools.jackson.databind.JsonNode;

/**
 * A patient as one calling system and organisation know them: the same id elsewhere is somebody
 * else.
 *
 * @param reference the reference, such as `Patient/7`
 * @param issuer the calling system, empty where no token is asked for
 * @param tenant the organisation, empty if the token names none
 */
public record Subject(String reference, String issuer, String tenant) {

  /** By what the patient is named in records. */
  public String name(Keys keys) {
    return keys.name(reference);
  }

  /** Whether a record is about this patient. */
  boolean isOf(JsonNode record, String name) {
    return record.path("patient").asString("").equals(name) && isFrom(record);
  }

  /** Whether a record is of a call of the same calling system and organisation. */
  boolean isFrom(JsonNode record) {
    return record.path("issuer").asString("").equals(issuer)
        && record.path("tenant").asString("").equals(tenant);
  }
}
