/** Nothing that was acknowledged is lost, and what was decided can be decided again. */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.record;
