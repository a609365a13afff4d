CREATE TABLE "retention_terms" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"class_id" text NOT NULL,
	"months" integer NOT NULL,
	"reason" text NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "retention_terms" ADD CONSTRAINT "retention_terms_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "retention_terms_class_idx" ON "retention_terms" USING btree ("class_id","id");