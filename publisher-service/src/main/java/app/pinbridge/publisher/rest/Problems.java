package app.pinbridge.publisher.rest;

import app.pinbridge.kit.problem.Problem;

/** The problems of this service. */
final class Problems {
    private Problems() {}

    static Problem notFound() {
        return Problem.of(404, "not_found", "Not found", "There is nothing here, or it is not yours.");
    }

    static Problem noAccess() {
        return Problem.of(
                403,
                "no_access_to_notes",
                "Not your conversation",
                "Only people with access to the call may post its notes.");
    }

    static Problem refused(String code, String detail) {
        return Problem.of(409, code, "It cannot be posted", detail);
    }

    static Problem withdrawn() {
        return Problem.of(
                410,
                "link_withdrawn",
                "The link was withdrawn",
                "These notes do not belong to that candidate, or are held back.");
    }
}
