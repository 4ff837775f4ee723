package org.kapcds.engine.knowledge;

import java.math.BigDecimal;

/**
 * One item of an instrument whose total is the sum of its items.
 *
 * @param total the term of the total
 * @param system the code system of the item
 * @param code its code
 * @param low the lowest score of the item
 * @param high the highest score
 */
public record ScoreItem(
    String total, String system, String code, BigDecimal low, BigDecimal high) {}
