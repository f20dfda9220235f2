/**
 * What crosses a service's border: the events, their envelope and the topics that carry them. Downstream consumers of
 * match events build on these types; once released, a change only adds optional fields.
 */
@NullMarked
package app.pinbridge.contracts;

import org.jspecify.annotations.NullMarked;
