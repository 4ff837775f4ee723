package org.kapcds.engine.internal.drools;

import java.util.List;
import java.util.Map;

/**
 * A match of a rule that still holds at the end.
 *
 * @param id the catalogue entry
 * @param variant the variant, empty for the only one
 * @param facts what the premises matched, findings among them, in the order of the premises
 * @param bindings what the names of the rule stand for, without their `$`
 * @param onExposure whether the rule asks when a medicine was last taken, itself or by a finding
 */
public record Match(
    String id,
    String variant,
    List<Object> facts,
    Map<String, Object> bindings,
    boolean onExposure) {}
