CREATE TABLE "sign_in_identities" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"issuer" text NOT NULL,
	"subject_hash" text NOT NULL,
	"linked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sign_in_identities" ADD CONSTRAINT "sign_in_identities_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_identities_subject_key" ON "sign_in_identities" USING btree ("subject_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_identities_person_key" ON "sign_in_identities" USING btree ("person_id","issuer");