/** What became of the cards of a month, counted for those who look after the rules. */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.measures;
