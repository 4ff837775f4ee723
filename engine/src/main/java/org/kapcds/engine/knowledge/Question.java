package org.kapcds.engine.knowledge;

/**
 * A question to the patient that charts do not answer.
 *
 * @param term the term of its answer
 * @param id its id in the questionnaire
 * @param text the question in plain words
 */
public record Question(String term, String id, String text) {}
