package app.pinbridge.publisher.comment;

/**
 * What one comment is for; at most one comment with the same key is ever in Pinpoint.
 *
 * @param sequence from 1; rises on one commentable after each correction that was posted there for this call
 */
public record CommentKey(String tenantId, String callId, Commentable on, What what, int sequence) {}
