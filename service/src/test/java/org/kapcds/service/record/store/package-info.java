/** The database holds what the journal holds. */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.record.store;
