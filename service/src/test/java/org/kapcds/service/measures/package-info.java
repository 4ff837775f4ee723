/** What is counted. */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.measures;
