/** A candidate decides beside the live release. */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.shadow;
