package org.kapcds.engine;

import java.util.List;
import java.util.Set;

/**
 * What a rule names, as it is written and in the findings it waits for: for pages that print the
 * knowledge.
 *
 * @param id its catalogue entry
 * @param variant its variant, empty for the only one
 * @param title its sentence
 * @param terms the terms it asks for; those of one premise stand together
 * @param tables the tables whose rows it reads, by the type of a row
 * @param parameters the keys of the parameters it compares with
 * @param routes the routes of the treatment it is for; empty for any
 * @param words the premises that are a single word, such as `active` or `systemic`
 */
public record WrittenRule(
    String id,
    String variant,
    String title,
    Set<List<String>> terms,
    Set<String> tables,
    Set<String> parameters,
    Set<String> routes,
    Set<String> words) {}
