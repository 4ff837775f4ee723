/** What clinicians set aside is not shown again, as long as nothing about it changes. */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.acknowledge;
