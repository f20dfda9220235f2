/** From a verdict to the answer of the contract: who may see the call, what may be published, what people are told. */
@NullMarked
package app.pinbridge.engine.answer;

import org.jspecify.annotations.NullMarked;
