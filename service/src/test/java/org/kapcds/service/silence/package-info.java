/** Rules are silenced while the service runs. */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.silence;
