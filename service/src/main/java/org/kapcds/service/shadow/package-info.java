/** A candidate release decides beside the live one, and only what is different is kept. */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.shadow;
