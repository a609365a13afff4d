ALTER TABLE "data_requests" ADD COLUMN "channel" text DEFAULT 'web' NOT NULL;--> statement-breakpoint
ALTER TABLE "data_requests" ADD COLUMN "recorded_by" text;--> statement-breakpoint
ALTER TABLE "data_requests" ADD COLUMN "identity_check" text;--> statement-breakpoint
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;