CREATE TABLE "exported_files" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"job_id" text NOT NULL,
	"dataset" text NOT NULL,
	"format" text NOT NULL,
	"filters" text NOT NULL,
	"locale" text NOT NULL,
	"purpose" text NOT NULL,
	"full_ids" boolean NOT NULL,
	"rows" integer NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"ready_at" timestamp (3) with time zone,
	"bytes" bigint,
	"expires_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "exported_files" ADD CONSTRAINT "exported_files_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exported_files_person_idx" ON "exported_files" USING btree ("person_id","requested_at");