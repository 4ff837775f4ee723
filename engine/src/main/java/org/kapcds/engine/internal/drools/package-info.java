/** The rule engine, and the only package that names it. */
@NullMarked
package org.kapcds.engine.internal.drools;

import org.jspecify.annotations.NullMarked;
