CREATE TABLE "draft_comments" (
	"id" text PRIMARY KEY NOT NULL,
	"draft_id" text NOT NULL,
	"version" integer NOT NULL,
	"line" integer NOT NULL,
	"quote" text NOT NULL,
	"words" text NOT NULL,
	"by_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "draft_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"draft_id" text NOT NULL,
	"step" text NOT NULL,
	"version" integer NOT NULL,
	"by_id" text,
	"note" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kept_files" (
	"lesson_id" text PRIMARY KEY NOT NULL,
	"file" text NOT NULL,
	"source" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lesson_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"topic_id" text NOT NULL,
	"lesson_id" text,
	"slug" text NOT NULL,
	"source" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"base_revision_id" text,
	"authors" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"saved_by" text NOT NULL,
	"approved_by" text,
	"change" text,
	"publish_at" timestamp (3) with time zone,
	"revision_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "lesson_rereadings" (
	"person_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"completed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lesson_rereadings_person_id_lesson_id_revision_id_pk" PRIMARY KEY("person_id","lesson_id","revision_id")
);
--> statement-breakpoint
ALTER TABLE "role_grants" ADD COLUMN "topic_id" text;--> statement-breakpoint
ALTER TABLE "lessons" ADD COLUMN "requirement" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "lessons" ADD COLUMN "studio_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "four_eyes" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "lesson_kilobytes" integer DEFAULT 600 NOT NULL;--> statement-breakpoint
ALTER TABLE "topic_media" ADD COLUMN "from_studio" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "draft_comments" ADD CONSTRAINT "draft_comments_draft_id_lesson_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."lesson_drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_comments" ADD CONSTRAINT "draft_comments_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_steps" ADD CONSTRAINT "draft_steps_draft_id_lesson_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."lesson_drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_steps" ADD CONSTRAINT "draft_steps_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_files" ADD CONSTRAINT "kept_files_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_drafts" ADD CONSTRAINT "lesson_drafts_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_drafts" ADD CONSTRAINT "lesson_drafts_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_drafts" ADD CONSTRAINT "lesson_drafts_base_revision_id_lesson_revisions_id_fk" FOREIGN KEY ("base_revision_id") REFERENCES "public"."lesson_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_drafts" ADD CONSTRAINT "lesson_drafts_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_drafts" ADD CONSTRAINT "lesson_drafts_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_drafts" ADD CONSTRAINT "lesson_drafts_approved_by_people_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_drafts" ADD CONSTRAINT "lesson_drafts_revision_id_lesson_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."lesson_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_rereadings" ADD CONSTRAINT "lesson_rereadings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_rereadings" ADD CONSTRAINT "lesson_rereadings_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_rereadings" ADD CONSTRAINT "lesson_rereadings_revision_id_lesson_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."lesson_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_comments_draft_idx" ON "draft_comments" USING btree ("draft_id","line");--> statement-breakpoint
CREATE INDEX "draft_steps_draft_idx" ON "draft_steps" USING btree ("draft_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "lesson_drafts_open_lesson_key" ON "lesson_drafts" USING btree ("lesson_id") WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "lesson_drafts_open_slug_key" ON "lesson_drafts" USING btree ("topic_id","slug") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "lesson_drafts_state_idx" ON "lesson_drafts" USING btree ("state","topic_id");--> statement-breakpoint
CREATE INDEX "lesson_drafts_revision_idx" ON "lesson_drafts" USING btree ("revision_id");--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;