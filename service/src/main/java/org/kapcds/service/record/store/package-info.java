/** The database of what was recorded, filled from the journal and never beside it. */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.record.store;
