/** What a journal keeps to. */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.record.journal;
