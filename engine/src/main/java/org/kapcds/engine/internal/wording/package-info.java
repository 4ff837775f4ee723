/** How facts, comparisons and gaps are put into sentences. The sentences stand in the release. */
@NullMarked
package org.kapcds.engine.internal.wording;

import org.jspecify.annotations.NullMarked;
