package app.pinbridge.simulator.world;

import app.pinbridge.simulator.model.Department;
import app.pinbridge.simulator.model.Location;
import app.pinbridge.simulator.model.Stage.BasicType;
import java.util.List;

/** What the company is made of: departments, locations, the jobs it advertises and the pipelines it uses. */
final class CompanyPlan {
    /** A job title and the index of its department. */
    record Opening(String title, int department) {}

    /** One stage of a pipeline. */
    record Step(String name, BasicType type) {}

    private static final List<String> DEPARTMENTS = List.of(
            "Engineering", "Product", "Sales", "Marketing", "Finance", "People", "Customer Success", "Operations");

    static final List<Location> LOCATIONS = List.of(
            new Location(301, "Leeds", "Leeds", "West Yorkshire", "GB", "LS1 4AP"),
            new Location(302, "London HQ", "London", "Greater London", "GB", "EC2A 4NE"),
            new Location(303, "Berlin", "Berlin", "Berlin", "DE", "10119"),
            new Location(304, "Madrid", "Madrid", "Comunidad de Madrid", "ES", "28013"),
            new Location(305, "New York", "New York", "New York", "US", "10013"),
            new Location(306, "Kraków", "Kraków", "Małopolskie", "PL", "31-042"),
            new Location(307, "Tōkyō", "Tōkyō", "Tōkyō-to", "JP", "150-0002"),
            new Location(308, "Jersey", "St Helier", "Jersey", "JE", "JE2 3QA"));

    static final List<Opening> OPENINGS = List.of(
            new Opening("Data Engineer", 0),
            new Opening("Site Reliability Engineer", 0),
            new Opening("Backend Engineer", 0),
            new Opening("Frontend Engineer", 0),
            new Opening("Machine Learning Engineer", 0),
            new Opening("QA Engineer", 0),
            new Opening("Product Manager", 1),
            new Opening("Product Designer", 1),
            new Opening("UX Researcher", 1),
            new Opening("Account Executive", 2),
            new Opening("Sales Development Representative", 2),
            new Opening("Solutions Engineer", 2),
            new Opening("Content Marketer", 3),
            new Opening("Brand Designer", 3),
            new Opening("Finance Business Partner", 4),
            new Opening("Payroll Specialist", 4),
            new Opening("Talent Partner", 5),
            new Opening("People Operations Coordinator", 5),
            new Opening("Customer Success Lead", 6),
            new Opening("Support Specialist", 6),
            new Opening("Warehouse Supervisor", 7),
            new Opening("Fleet Planner", 7));

    static final List<List<Step>> PIPELINES = List.of(
            List.of(
                    new Step("Applied", BasicType.APPLIED),
                    new Step("Screening", BasicType.REVIEW),
                    new Step("Phone interview", BasicType.INTERVIEW),
                    new Step("Technical interview", BasicType.INTERVIEW),
                    new Step("Final interview", BasicType.INTERVIEW),
                    new Step("Offer", BasicType.OFFER),
                    new Step("Hired", BasicType.HIRED),
                    new Step("Rejected", BasicType.REJECTED)),
            List.of(
                    new Step("New", BasicType.APPLIED),
                    new Step("Shortlist", BasicType.REVIEW),
                    new Step("First interview", BasicType.INTERVIEW),
                    new Step("Second interview", BasicType.INTERVIEW),
                    new Step("Offer made", BasicType.OFFER),
                    new Step("Hired", BasicType.HIRED),
                    new Step("Unsuccessful", BasicType.REJECTED)),
            List.of(
                    new Step("Inbox", BasicType.APPLIED),
                    new Step("CV review", BasicType.REVIEW),
                    new Step("Hiring manager call", BasicType.INTERVIEW),
                    new Step("Assessment centre", BasicType.INTERVIEW),
                    new Step("Meet the team", BasicType.INTERVIEW),
                    new Step("Offer", BasicType.OFFER),
                    new Step("Joined", BasicType.HIRED),
                    new Step("Not this time", BasicType.REJECTED)));

    private CompanyPlan() {}

    static Department department(int index) {
        return new Department(201 + index, DEPARTMENTS.get(index));
    }
}
