/** The JSON Schemas of the contract, and checking events against them. */
@NullMarked
package app.pinbridge.contracts.schemas;

import org.jspecify.annotations.NullMarked;
