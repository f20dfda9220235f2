/** What keeps browsers from being used against their owners: headers, cookies, same-origin. */
@NullMarked
package app.pinbridge.gateway.protection;

import org.jspecify.annotations.NullMarked;
