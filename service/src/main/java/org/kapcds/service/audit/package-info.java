/** What was recorded is decided again. */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.audit;
