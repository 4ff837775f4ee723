/** What was recorded, for compliance officers: found, opened, made again, checked, given out. */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.page.record;
