/** What was recorded is decided again, given out to whom it is about, and erased. */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.audit;
