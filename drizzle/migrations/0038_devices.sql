CREATE TABLE "registration_devices" (
	"person_id" text PRIMARY KEY NOT NULL,
	"device_hash" text NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "registration_devices" ADD CONSTRAINT "registration_devices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "registration_devices_time_idx" ON "registration_devices" USING btree ("registered_at");