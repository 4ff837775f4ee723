/** How the record is read: terms, units, ages, exposure, and whether needs are met. */
@NullMarked
package org.kapcds.engine.internal.reading;

import org.jspecify.annotations.NullMarked;
