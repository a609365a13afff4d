/** Words of features/retention. */
export const retention = {
  "retention.title": "Retention",
  "retention.lead":
    "How long each class of records is kept, and why. Every night what is overdue goes, and the number of rows is written to the log. Figures and reports that were sent do not change.",
  "retention.toMap": "See the data map",
  "retention.what": "Class of records",
  "retention.howLong": "How long",
  "retention.last": "Last removed",
  "retention.next": "Due next",
  "retention.months": "{months} {months|month|months}",
  "retention.kept": "Not removed by itself",
  "retention.fixed": "By a clock of its own",
  "retention.change": "Change",
  "retention.changeOf": "Change the period: {name}",
  "retention.rows": "{rows} {rows|row|rows}",
  "retention.more": "more than {rows} rows",
  "retention.due": "Tonight: {tonight}. Within 30 days: {month}.",
  "retention.nothingDue": "Nothing is overdue",
  "retention.dueTonight": "Tonight: {tonight}.",
  "retention.monthsLabel": "Months",
  "retention.monthsHint":
    "From {least} to {most} months. Start value: {start}. A shorter period removes what is overdue the next night; it cannot be taken back.",
  "retention.reason": "Ground",
  "retention.reasonHint": "The document or reason; it is written to the log.",
  "retention.save": "Save the period",
  "retention.saved": "Saved. It holds from tonight.",
  "retention.fault.monthsEmpty": "Months: write a number, for example {least}.",
  "retention.fault.monthsOutside": "Months: write a number from {least} to {most}.",
  "retention.fault.reasonShort": "Ground: write at least {least} characters.",
  "retention.fault.reasonLong": "Ground: write at most {most} characters.",

  "retention.class.programme": "Content and settings of the programme",
  "retention.class.account": "Account records",
  "retention.class.consent-proof": "Proof of consent",
  "retention.class.results": "Learning results, certificates",
  "retention.class.figures": "Figures, reports that were sent",
  "retention.class.staff-record": "Work of officers",
  "retention.class.attempt-answers": "Answers in tests",
  "retention.class.practice-actions": "What was done in practices",
  "retention.class.watching": "Stretches of clips that were watched",
  "retention.class.reading-places": "Places in lessons",
  "retention.class.devices": "Marks of devices",
  "retention.class.sessions": "Sessions",
  "retention.class.counters": "Counters against guessing",
  "retention.class.jobs": "Work behind the pages, letters to be sent",
  "retention.class.export-log": "Log of exported files",
  "retention.class.import-rows": "Rows of lists being entered",
  "retention.class.import-decisions": "Decisions made while entering lists",
  "retention.class.registration-devices": "Devices that opened accounts",
  "retention.class.merge-undo": "What takes back a merge of accounts",
  "retention.class.discarded-drafts": "Discarded drafts",
  "retention.class.revoked-cards": "Blocked sign-in cards",
  "retention.class.card-openings": "Codes that open a card",
  "retention.class.request-words": "Words in requests about data",
  "retention.class.flag-evidence": "Odd findings that were decided",
  "retention.class.ended-help": "Help that has ended",
  "retention.class.audit-log": "Audit log",

  "retention.why.programme": "No data of learners. Kept while the programme runs.",
  "retention.why.account": "Kept until the person asks for deletion; then the record becomes a nameless row.",
  "retention.why.consent-proof": "Kept to prove who agreed to what; nameless once a person is erased.",
  "retention.why.results":
    "Certificates, pass lists and what they rest on: kept like the organisation's file.",
  "retention.why.figures": "Sums, and reports that were sent, never change afterwards.",
  "retention.why.staff-record": "Who was responsible for what may be asked years later.",
  "retention.why.attempt-answers":
    "Answers go; marks, results and certificates stay. Start value 24 months, to be confirmed by the department.",
  "retention.why.practice-actions":
    "What was pressed goes; results of practices stay. Start value 24 months, to be confirmed.",
  "retention.why.watching":
    "A raw log: stretches that were watched go; finished lessons stay. Start value 12 months, to be confirmed.",
  "retention.why.reading-places":
    "A raw log: places in lessons go; finished lessons stay. Start value 12 months, to be confirmed.",
  "retention.why.devices":
    "Marks of phones that took attendance go; that somebody was there stays. Start value 6 months, to be confirmed.",
  "retention.why.sessions": "They end after 30 days without a visit and go within a minute.",
  "retention.why.counters": "They go when their time is over, a day at most.",
  "retention.why.jobs": "They go 30 days after they ended.",
  "retention.why.export-log":
    "Who exported what goes; the file went after 72 hours, the audit log keeps its own line. Start value 24 months, to be confirmed.",
  "retention.why.import-rows": "They go when a list is confirmed, given up, or after 7 days.",
  "retention.why.import-decisions":
    "That a row is a person goes; the next list asks again. Start value 24 months, to be confirmed.",
  "retention.why.registration-devices":
    "They go after 8 days, once many accounts from one device have been looked for.",
  "retention.why.merge-undo": "It goes when the time to take a merge back is over.",
  "retention.why.discarded-drafts":
    "Texts and comments of discarded drafts go; who discarded them and when stays. Start value 12 months, to be confirmed.",
  "retention.why.revoked-cards":
    "Blocked cards go; who blocked them and when stays in the log. Start value 12 months, to be confirmed.",
  "retention.why.card-openings": "A code holds for 30 minutes; old ones go at night.",
  "retention.why.request-words":
    "Words of closed requests and answers go; kind, days and outcome stay, as proof of the deadlines. Start value 24 months, to be confirmed.",
  "retention.why.flag-evidence":
    "Figures and reasons of what was decided go; the decision stays, so that it is not raised again. Start value 24 months, to be confirmed.",
  "retention.why.ended-help":
    "Help that has ended goes; tests that were taken with help still say so. Start value 24 months, to be confirmed.",
  "retention.why.audit-log":
    "Decree 333/2026 asks for 12 months at least; the database refuses to delete anything younger. Start value 24 months.",
} as const;
