/** What was recorded is decided again as it was. */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.audit;
