/** CDS Hooks: discovery, requests, and the record that comes with them. */
@NullMarked
package org.kapcds.service.hook;

import org.jspecify.annotations.NullMarked;
