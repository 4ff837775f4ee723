/** What is shown again, and what is not. */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.acknowledge;
