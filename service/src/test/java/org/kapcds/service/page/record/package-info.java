/** Pages of records, as they are asked for. */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.page.record;
