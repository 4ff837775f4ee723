/**
 * What rules conclude: findings on the way, conclusions at the end. The words, the level and the
 * evidence of a conclusion stand in the catalogue; here is only what it is about.
 */
@NullMarked
package org.kapcds.engine.conclusion;

import org.jspecify.annotations.NullMarked;
