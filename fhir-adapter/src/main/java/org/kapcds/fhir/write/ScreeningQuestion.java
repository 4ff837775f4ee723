package org.kapcds.fhir.write;

/**
 * A question that is answered with yes, no or unknown.
 *
 * @param id its permanent id, which becomes the link id
 * @param text the question as the patient hears it
 */
public record ScreeningQuestion(String id, String text) {}
