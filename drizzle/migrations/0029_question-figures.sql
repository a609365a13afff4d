CREATE TABLE "answer_time_tallies" (
	"revision_id" text NOT NULL,
	"seconds" integer NOT NULL,
	"answers" integer NOT NULL,
	CONSTRAINT "answer_time_tallies_revision_id_seconds_pk" PRIMARY KEY("revision_id","seconds")
);
--> statement-breakpoint
CREATE TABLE "attempts_to_tally" (
	"attempt_id" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "option_tallies" (
	"revision_id" text NOT NULL,
	"option_id" text NOT NULL,
	"chosen" integer NOT NULL,
	"strong_chosen" integer NOT NULL,
	"sum_rest" double precision NOT NULL,
	CONSTRAINT "option_tallies_revision_id_option_id_pk" PRIMARY KEY("revision_id","option_id")
);
--> statement-breakpoint
CREATE TABLE "question_tallies" (
	"revision_id" text PRIMARY KEY NOT NULL,
	"shown" integer NOT NULL,
	"unanswered" integer NOT NULL,
	"strong" integer NOT NULL,
	"sum_score" double precision NOT NULL,
	"sum_score_squared" double precision NOT NULL,
	"sum_rest" double precision NOT NULL,
	"sum_rest_squared" double precision NOT NULL,
	"sum_score_rest" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "score_tallies" (
	"topic_id" text NOT NULL,
	"tenths" integer NOT NULL,
	"attempts" integer NOT NULL,
	CONSTRAINT "score_tallies_topic_id_tenths_pk" PRIMARY KEY("topic_id","tenths")
);
--> statement-breakpoint
CREATE TABLE "tally_rules" (
	"rules" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "test_tallies" (
	"topic_id" text PRIMARY KEY NOT NULL,
	"attempts" integer NOT NULL,
	"passed" integer NOT NULL,
	"questions" integer NOT NULL,
	"sum_score" double precision NOT NULL,
	"sum_score_squared" double precision NOT NULL,
	"sum_error_variance" double precision NOT NULL
);
--> statement-breakpoint
ALTER TABLE "answer_time_tallies" ADD CONSTRAINT "answer_time_tallies_revision_id_question_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."question_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts_to_tally" ADD CONSTRAINT "attempts_to_tally_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "option_tallies" ADD CONSTRAINT "option_tallies_revision_id_question_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."question_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_tallies" ADD CONSTRAINT "question_tallies_revision_id_question_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."question_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_tallies" ADD CONSTRAINT "score_tallies_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "test_tallies" ADD CONSTRAINT "test_tallies_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lesson_positions_lesson_idx" ON "lesson_positions" USING btree ("lesson_id","heading_id");