ALTER TABLE "questions" ALTER COLUMN "current_revision_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "question_revisions" ADD COLUMN "author_id" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "waiting_revision_id" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "skill" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "search_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "studio_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "file_source" text;--> statement-breakpoint
ALTER TABLE "question_revisions" ADD CONSTRAINT "question_revisions_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;