package app.pinbridge.publisher;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the publisher behaves. */
@ConfigMapping(prefix = "pinbridge.publisher")
public interface PublisherConfig {

    /** How many comments are sent at once; one more worker is kept for what people wait for. */
    @WithDefault("6")
    int workers();

    /** How many of one customer's comments are sent at once. */
    @WithDefault("3")
    int workersPerTenant();

    /** How long to wait between looks for due work that nobody announced. */
    @WithDefault("1S")
    Duration pollInterval();

    /** How long a request to Pinpoint may take, from sending to the whole answer. */
    @WithDefault("30S")
    Duration answerTimeout();

    /** After this time a comment in the state {@code sending} counts as lost; more than twice the answer timeout. */
    @WithDefault("120S")
    Duration lease();

    /** How long a comment whose answer was lost may still appear: waited before each of two readings. */
    @WithDefault("60S")
    Duration grace();

    /** Requests a second to Pinpoint before anything is known of its limit. */
    @WithDefault("5")
    double initialRate();

    /** Pages of comments, of 100 each, that are searched for a marker before the search is given up as inconclusive. */
    @WithDefault("200")
    int pagesSearched();

    /** The first wait after a failure that passes; doubled each time. */
    @WithDefault("1S")
    Duration firstBackoff();

    /** The longest wait after a failure that passes. */
    @WithDefault("15M")
    Duration longestBackoff();

    /** How often a connection that may not post is asked again. */
    @WithDefault("5M")
    Duration probeInterval();

    /** How long a key is kept in memory. */
    @WithDefault("5M")
    Duration keyKept();

    /** Longest comment, in characters. Pinpoint's own limit is not known. */
    @WithDefault("10000")
    int longestComment();

    /** Longest comment after Pinpoint found one too long. */
    @WithDefault("2000")
    int shortenedComment();

    /** How long a person's click waits for the outcome. */
    @WithDefault("5S")
    Duration clickWait();
}
