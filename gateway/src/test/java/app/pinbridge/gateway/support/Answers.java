package app.pinbridge.gateway.support;

/** What the services answer, as they do. */
public final class Answers {
    public static final String CHECK = """
            {"subdomain":"acme","usable":true,"permissions":[
              {"resource":"comment","needed":"write","granted":"write","optional":false,"ok":true},
              {"resource":"application","needed":"read","granted":"read","optional":false,"ok":true},
              {"resource":"interview","needed":"read","granted":"read","optional":false,"ok":true},
              {"resource":"job","needed":"read","granted":"read","optional":false,"ok":true},
              {"resource":"user","needed":"read","granted":"none","optional":false,"ok":false,
               "cost":"Recruiters and hiring managers get no access by their role on a job."},
              {"resource":"candidate","needed":"read","granted":"none","optional":true,"ok":false,
               "cost":"People of the talent pipeline are not recognised by their other addresses."}]}
            """;

    public static final String NOT_CONNECTED = """
            {"type":"/problems/not_connected","status":404,"code":"not_connected","title":"Not connected",
             "detail":"There is no connection to Pinpoint yet."}
            """;

    public static final String WEBHOOK = """
            {"connectionId":"c-1","path":"/webhooks/pinpoint/c-1","secret":"k7w-secret-of-a-webhook","madeBy":"admin@acme.com",
             "madeAt":"2026-03-02T08:00:00Z"}
            """;

    public static final String ACTIVITY = """
            {"items":[
              {"at":"2026-03-02T08:00:03Z","method":"GET","path":"/applications/8123","status":200,"durationMs":84,"retries":0,
               "askedBy":"webhook","purpose":"ingest.webhook"},
              {"at":"2026-03-02T08:00:02Z","method":"GET","path":"/interviews","status":200,"durationMs":2310,"retries":1,
               "askedBy":"sync","purpose":"ingest.poll"},
              {"at":"2026-03-02T08:00:01Z","method":"GET","path":"/job_seekers","status":403,"code":"permission_missing",
               "durationMs":40,"retries":0,"askedBy":"check","purpose":"ingest.permission"},
              {"at":"2026-03-02T08:00:00Z","method":"GET","path":"/users","code":"timeout","durationMs":30000,"retries":2,
               "askedBy":"sync","purpose":"ingest.scan"},
              {"at":"2026-03-02T07:59:59Z","method":"POST","path":"/comments","status":201,"durationMs":120,"retries":0,
               "askedBy":"ada@acme.com","purpose":"publisher.click"},
              {"at":"2026-03-02T07:59:58Z","method":"POST","path":"/comments","status":201,"durationMs":110,"retries":0,
               "askedBy":"rules","purpose":"publisher.link"}],
             "nextCursor":"41"}
            """;

    public static final String DRIFT = """
            {"items":[
              {"resource":"interviews","startedAt":"2026-03-02T02:00:00Z","finishedAt":"2026-03-02T02:01:00Z","examined":3100,
               "missed":{"new":2,"changed":0,"gone":1},"examples":{"new":["7"],"changed":[],"gone":["9"]}},
              {"resource":"applications","startedAt":"2026-03-02T02:00:00Z","finishedAt":"2026-03-02T02:04:00Z",
               "examined":40000,"missed":{"new":0,"changed":0,"gone":0},"examples":{"new":[],"changed":[],"gone":[]}}]}
            """;

    private Answers() {}

    /** A connection in a state. */
    public static String connection(String state, int interviews) {
        return """
            {"connectionId":"c-1","subdomain":"acme","revision":3,"savedBy":"admin@acme.com","savedAt":"2026-03-02T08:00:00Z",
             "notify":["admin@acme.com","ops@acme.com"],
             "permissions":[{"resource":"comment","needed":"write","granted":"write","optional":false,"ok":true},
               {"resource":"interview","needed":"read","granted":"read","optional":false,"ok":true},
               {"resource":"scorecard","needed":"read","granted":"none","optional":false,"ok":false,
                "cost":"Ratings are not shown beside the notes."}],
             "settings":{"internalDomains":["acme.com","acme.co.uk"],"serviceAddresses":["recruiting@acme.com"],
               "aliases":{"ada@home.example":"ada@acme.com"},"phoneRegion":"GB"},
             "status":{"state":"%s","code":"first_sync","message":"Pinpoint is being read for the first time.",
               "progress":[{"resource":"users","done":42,"total":42,"finished":true},
                 {"resource":"jobs","done":18,"total":18,"finished":true},
                 {"resource":"applications","done":12800,"total":40000,"finished":false},
                 {"resource":"interviews","done":%d,"total":3100,"finished":false}],
               "usable":["upcoming_interviews"],"etaSeconds":420,"at":"2026-03-02T08:01:00Z"}}
            """.formatted(state, interviews);
    }

    /** The list of calls. */
    public static final String CALLS = """
            {"items":[
              {"callId":"c-81","title":"Interview with Grace Hopper","startedAt":"2026-03-02T09:00:00Z","callStatus":"ended",
               "source":"capture","status":"matched","kind":"interview","candidateName":"Grace Hopper","jobTitle":"Compiler Engineer",
               "stage":"Technical interview","publication":"allow","confidence":0.998},
              {"callId":"c-82","title":"Quick chat","startedAt":"2026-03-02T11:30:00Z","callStatus":"ended","source":"calendar",
               "status":"review","kind":"interview","reason":"ambiguous","publication":"none","confidence":0.52,
               "suggestion":{"application":"141","candidateName":"Alan Turing","jobTitle":"Cryptographer","probability":0.52}},
              {"callId":"c-83","title":"Panel: Katherine Johnson","startedAt":"2026-03-02T13:00:00Z","callStatus":"ended",
               "source":"calendar","status":"matched","kind":"interview","candidateName":"Katherine Johnson",
               "jobTitle":"Head of Trajectories (confidential)","stage":"Final panel",
               "reason":"confidential","publication":"hold"},
              {"callId":"c-84","title":"recording-2026-03-02.mp4","startedAt":"2026-03-02T15:10:00Z","source":"upload",
               "status":"unmatched","reason":"insufficient.upload","publication":"none"},
              {"callId":"c-85","title":"Interview with Margaret Hamilton","scheduledStart":"2026-03-02T16:00:00Z",
               "callStatus":"live","source":"capture","status":"pending","reason":"not_synced_yet"},
              {"callId":"c-86","title":"Weekly stand-up","startedAt":"2026-03-02T08:30:00Z","source":"calendar","status":"ignored","kind":"other"}],
             "nextCursor":"b2xkZXI="}
            """;

    /** One call in full. */
    public static final String CALL = """
            {"call":{"callId":"c-81","source":"capture","title":"Interview with Grace Hopper","startedAt":"2026-03-02T09:00:00Z",
               "endedAt":"2026-03-02T09:45:00Z","status":"ended",
               "participants":[{"email":"ada@acme.com","name":"Ada Lovelace","invited":true,"attended":true},
                 {"email":"linus@acme.com","name":"Linus Pauling","invited":true,"attended":false},
                 {"email":"grace@navy.example","name":"Grace Hopper","invited":true,"attended":true}],
               "notes":{"readyAt":"2026-03-02T09:46:00Z","url":"https://notes.example/c-81"}},
             "match":{"callId":"c-81","revision":2,"status":"matched","kind":"interview",
               "targets":[{"interviewId":"24","applicationId":"118","jobId":"7"}],"confidence":0.998,
               "warnings":["data_mismatch.participant_missing"],
               "publication":{"decision":"allow"},
               "enrichment":{"candidateName":"Grace Hopper","jobTitle":"Compiler Engineer","stage":"Technical interview",
                 "location":"London","interviewers":["Ada Lovelace","Linus Pauling"]},
               "atsUrl":"https://acme.pinpointhq.com/admin/jobs/7/applications/118",
               "access":[{"email":"ada@acme.com","because":"participant"},{"email":"Interviewer@acme.com","because":"participant"},
                 {"email":"marie@acme.com","because":"recruiter"},
                 {"email":"niels@acme.com","because":"hiring_manager"}],
               "denied":[{"email":"grace@navy.example","because":"candidate"}],
               "explanation":[{"feature":"prior","level":"one_of_many","bits":-9.2},
                 {"feature":"candidate_email","level":"exact","bits":11.4,"call":"grace@navy.example","ats":"grace@navy.example"},
                 {"feature":"start_time","level":"within_2_minutes","bits":5.1,"call":"09:00","ats":"09:00"},
                 {"feature":"interviewer","level":"one_of_two","bits":2.6,"call":"ada@acme.com","ats":"ada@acme.com, linus@acme.com"},
                 {"feature":"title","level":"differs","bits":-0.8,"call":"Interview","ats":"Technical interview"},
                 {"feature":"rivals","level":"runner_up","bits":-2.1,"ats":"interviews/31"},
                 {"feature":"rule","level":"stands_alone","bits":2.1}],
               "decidedBy":"rules","model":"2026-02"},
             "revisionTime":"2026-03-02T09:47:00Z"}
            """;

    /** A call that nobody could match with certainty. */
    public static final String REVIEW = """
            {"call":{"callId":"c-82","source":"calendar","title":"Quick chat","startedAt":"2026-03-02T11:30:00Z",
               "endedAt":"2026-03-02T12:00:00Z","status":"ended",
               "participants":[{"email":"ada@acme.com","name":"Ada Lovelace","invited":true,"attended":true},
                 {"email":"alan@home.example","name":"Alan","invited":true,"attended":true}],
               "notes":{"readyAt":"2026-03-02T12:01:00Z","url":"https://notes.example/c-82"}},
             "match":{"callId":"c-82","revision":1,"status":"review","kind":"interview","confidence":0.52,
               "reason":{"code":"ambiguous","message":"Two interviews fit this call equally well.",
                 "remedy":"Pick the right one below."},
               "suggestions":[{"interviewId":"31","applicationId":"141","jobId":"7","probability":0.52},
                 {"interviewId":"32","applicationId":"142","jobId":"9","probability":0.44}],
               "decidedBy":"rules","model":"2026-02"},
             "suggestions":[{"interviewId":"31","applicationId":"141","jobId":"7","probability":0.52,
                 "candidateName":"Alan Turing","jobTitle":"Cryptographer","startAt":"2026-03-02T11:30:00Z"},
               {"interviewId":"32","applicationId":"142","jobId":"9","probability":0.44,
                 "candidateName":"Alan Kay","jobTitle":"Analyst","startAt":"2026-03-02T11:30:00Z"}],
             "revisionTime":"2026-03-02T12:02:00Z"}
            """;

    /** What people said of the first. */
    public static final String DECISIONS = """
            {"items":[
              {"at":"2026-03-02T12:10:00Z","by":"marie@acme.com","action":"enrichment",
               "before":{"callId":"c-81","revision":2,"status":"matched",
                 "enrichment":{"candidateName":"Grace Hopper","stage":"Technical interview"}},
               "after":{"callId":"c-81","revision":3,"status":"matched",
                 "enrichment":{"candidateName":"Grace Hopper","stage":"Second round"}}},
              {"at":"2026-03-02T12:05:00Z","by":"marie@acme.com","action":"link",
               "before":{"callId":"c-81","revision":1,"status":"review"},
               "after":{"callId":"c-81","revision":2,"status":"matched",
                 "enrichment":{"candidateName":"Grace Hopper","stage":"Technical interview"}}}],
             "nextCursor":"17"}
            """;

    /** Why calls wait for a look. */
    public static final String COUNTS = """
            {"reasons":[{"code":"ambiguous","count":12},{"code":"data_mismatch.candidate_wrong","count":3},
              {"code":"insufficient.upload","count":1},{"code":"none","count":4}]}
            """;

    /** One call that a person linked, of two applications, and whose candidate called from an unknown address. */
    public static final String LINKED = CALL.replace(
                    "\"targets\":[{\"interviewId\":\"24\",\"applicationId\":\"118\",\"jobId\":\"7\"}]",
                    "\"targets\":[{\"interviewId\":\"24\",\"applicationId\":\"118\"},"
                            + "{\"interviewId\":\"25\",\"applicationId\":\"118\"},{\"jobSeekerId\":\"7\"}]")
            .replace("\"decidedBy\":\"rules\"", "\"decidedBy\":\"marie@acme.com\"")
            .replace(
                    "{\"feature\":\"candidate_email\",\"level\":\"exact\",\"bits\":11.4,\"call\":\"grace@navy.example\"",
                    "{\"feature\":\"email\",\"level\":\"unknown\",\"bits\":-1.4,\"call\":\"grace@home.example\"");

    /** What would come of linking it. */
    public static final String EFFECTS = """
            {"before":{"callId":"c-82","revision":4,"status":"review"},"after":{"callId":"c-82","status":"matched","enrichment":{"candidateName":"Alan Turing"}},
             "effects":{"comments":[{"applicationId":"141","effect":"link_posted",
                 "text":"A link to the notes is posted on the application of Alan Turing."},
                 {"applicationId":"142","effect":"held",
                 "text":"Nothing is posted on the application of Alan Kay for now: data_mismatch.link_conflict."}],
               "access":{"granted":[{"email":"marie@acme.com","because":"recruiter"}],"revoked":[],
                 "denied":[{"email":"alan@home.example","because":"candidate"}]},
               "mails":["Pinbridge sends no e-mail about this change."],
               "alias":{"address":"alan@home.example","means":"turing@mail.example","by":"recruiter@acme.com"},
               "calls":[{"callId":"c-91","title":"Second talk","startAt":"2026-03-04T10:00:00Z",
                   "before":{"callId":"c-91","status":"review"},
                   "after":{"callId":"c-91","status":"matched","enrichment":{"candidateName":"Alan Turing"}},
                   "comments":[{"applicationId":"141","effect":"held","text":"Nothing is posted on the application of Alan Turing for now: notes_not_ready."}],
                   "access":{"granted":[{"email":"lead@acme.com","because":"hiring_manager"}],"revoked":[],"denied":[]}}],
               "moreCalls":true}}
            """;

    /** People found by name. */
    public static final String CANDIDATES = """
            {"items":[{"candidateName":"Alan Perlis","email":"perlis@mail.example","applicationId":"150","jobId":"7",
               "jobTitle":"Compiler Engineer","interviews":[{"interviewId":"40","startAt":"2026-03-03T10:00:00Z"}]}]}
            """;

    /** Other addresses. */
    public static final String ALIASES = """
            {"items":[{"address":"alan@home.example","means":"turing@mail.example","callId":"c-82","by":"recruiter@acme.com",
               "at":"2026-03-02T12:05:00Z"},{"address":"grace@home.example","means":"grace@navy.example","by":"admin@acme.com"}]}
            """;

    /** What was posted of it. */
    public static final String PUBLICATIONS = """
            {"items":[{"what":"link","outcome":"posted","commentId":"901","at":"2026-03-02T09:47:10Z","postedBy":"rules"}]}
            """;

    /** How its TL;DR would look. */
    public static final String PREVIEW = """
            {"what":"tldr","applicationId":"118","candidateName":"Grace Hopper","jobTitle":"Compiler Engineer",
             "body":"TL;DR of the call on 2 March 2026\\n\\nGrace walked through her work on compilers. Strong on depth, asked precise questions about tooling.\\n\\n[pb:7f3a]"}
            """;

    /** The people. */
    public static final String EMPLOYEES = """
            {"items":[{"userId":"1","email":"ada@acme.com","name":"Ada Lovelace","timeZone":"Europe/London",
                "recruiterOf":[],"hiringManagerOf":[{"jobId":"7","title":"Compiler Engineer"},{"jobId":"9","title":"Analyst"}],"left":false,
                "calls":1240,"lastSeenAt":"2026-03-02T09:00:00Z","onProduct":true},
              {"userId":"2","email":"marie@acme.com","name":"Marie Curie","timeZone":"Europe/Paris",
                "recruiterOf":[{"jobId":"7","title":"Compiler Engineer"}],"hiringManagerOf":[],"left":false,
                "calls":0,"onProduct":false},
              {"userId":"3","email":"niels@acme.com","name":"Niels Bohr","recruiterOf":[],"hiringManagerOf":[],"left":true,
                "calls":1,"lastSeenAt":"2025-11-03T10:00:00Z","onProduct":false}],"nextCursor":"13"}
            """;
}
