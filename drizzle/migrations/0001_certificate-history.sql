ALTER TABLE "certificates" ADD COLUMN "earned_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "certificates" SET "earned_at" = "issued_at";--> statement-breakpoint
ALTER TABLE "certificates" ALTER COLUMN "earned_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "superseded_by" text;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "superseded_reason" text;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_superseded_by_people_id_fk" FOREIGN KEY ("superseded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;