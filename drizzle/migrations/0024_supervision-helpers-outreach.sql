CREATE TABLE "helper_links" (
	"id" text PRIMARY KEY NOT NULL,
	"helper_id" text NOT NULL,
	"learner_id" text NOT NULL,
	"agreed_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text
);
--> statement-breakpoint
CREATE TABLE "household_members" (
	"person_id" text PRIMARY KEY NOT NULL,
	"household_id" text NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "households" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "households_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "outreach_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"commune_code" text NOT NULL,
	"done_on" date NOT NULL,
	"place" text NOT NULL,
	"people" integer NOT NULL,
	"evidence" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text
);
--> statement-breakpoint
CREATE TABLE "outreach_visits" (
	"entry_id" text NOT NULL,
	"content" text NOT NULL,
	"visits" integer NOT NULL,
	CONSTRAINT "outreach_visits_entry_id_content_pk" PRIMARY KEY("entry_id","content")
);
--> statement-breakpoint
CREATE TABLE "supervised_tests" (
	"id" text PRIMARY KEY NOT NULL,
	"topic_id" text NOT NULL,
	"commune_code" text NOT NULL,
	"room" text NOT NULL,
	"class_id" text,
	"supervisor_id" text NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "requires_supervision" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "supervised_test_id" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "helper_id" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "help_mode" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "help_consent_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "helper_links" ADD CONSTRAINT "helper_links_helper_id_people_id_fk" FOREIGN KEY ("helper_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helper_links" ADD CONSTRAINT "helper_links_learner_id_people_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helper_links" ADD CONSTRAINT "helper_links_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_members" ADD CONSTRAINT "household_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_members" ADD CONSTRAINT "household_members_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach_entries" ADD CONSTRAINT "outreach_entries_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach_entries" ADD CONSTRAINT "outreach_entries_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach_entries" ADD CONSTRAINT "outreach_entries_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach_visits" ADD CONSTRAINT "outreach_visits_entry_id_outreach_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."outreach_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervised_tests" ADD CONSTRAINT "supervised_tests_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervised_tests" ADD CONSTRAINT "supervised_tests_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervised_tests" ADD CONSTRAINT "supervised_tests_class_id_training_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."training_classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervised_tests" ADD CONSTRAINT "supervised_tests_supervisor_id_people_id_fk" FOREIGN KEY ("supervisor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "helper_links_one_key" ON "helper_links" USING btree ("helper_id","learner_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "helper_links_learner_idx" ON "helper_links" USING btree ("learner_id");--> statement-breakpoint
CREATE INDEX "household_members_household_idx" ON "household_members" USING btree ("household_id","joined_at");--> statement-breakpoint
CREATE INDEX "outreach_entries_commune_idx" ON "outreach_entries" USING btree ("commune_code","done_on");--> statement-breakpoint
CREATE INDEX "outreach_entries_by_idx" ON "outreach_entries" USING btree ("recorded_by","recorded_at");--> statement-breakpoint
CREATE INDEX "supervised_tests_open_idx" ON "supervised_tests" USING btree ("topic_id","closes_at");--> statement-breakpoint
CREATE INDEX "supervised_tests_commune_idx" ON "supervised_tests" USING btree ("commune_code","opens_at");--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_supervised_test_id_supervised_tests_id_fk" FOREIGN KEY ("supervised_test_id") REFERENCES "public"."supervised_tests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_helper_id_people_id_fk" FOREIGN KEY ("helper_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attempts_supervised_idx" ON "attempts" USING btree ("supervised_test_id") WHERE supervised_test_id is not null;--> statement-breakpoint
CREATE INDEX "attempts_helper_idx" ON "attempts" USING btree ("helper_id","started_at") WHERE helper_id is not null;