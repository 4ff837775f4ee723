/**
 * What is different between two releases, in sentences: rules, numbers, codes, words, sources and
 * logic, each with the rules it reaches.
 */
@NullMarked
package org.kapcds.engine.knowledge.change;

import org.jspecify.annotations.NullMarked;
