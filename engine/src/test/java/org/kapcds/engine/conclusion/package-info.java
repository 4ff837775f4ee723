/** Tests of what rules conclude with. */
@NullMarked
package org.kapcds.engine.conclusion;

import org.jspecify.annotations.NullMarked;
