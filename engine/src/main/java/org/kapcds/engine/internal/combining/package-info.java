/** How the states of rules become one answer: plain functions, without rules of their own. */
@NullMarked
package org.kapcds.engine.internal.combining;

import org.jspecify.annotations.NullMarked;
