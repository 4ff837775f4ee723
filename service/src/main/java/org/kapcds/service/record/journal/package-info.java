/**
 * A file of lines that is only ever added to: on the disk when it says so, each line naming the one
 * before.
 */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.record.journal;
