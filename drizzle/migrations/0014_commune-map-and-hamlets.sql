CREATE TABLE "commune_maps" (
	"id" text PRIMARY KEY DEFAULT 'map' NOT NULL,
	"source" text NOT NULL,
	"source_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hamlets" (
	"id" text PRIMARY KEY NOT NULL,
	"commune_code" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "hamlets_commune_key" UNIQUE("commune_code","id")
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "hamlet_id" text;--> statement-breakpoint
ALTER TABLE "hamlets" ADD CONSTRAINT "hamlets_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "hamlets_name_key" ON "hamlets" USING btree ("commune_code","kind","name") WHERE retired_at is null;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_hamlet_fk" FOREIGN KEY ("commune_code","hamlet_id") REFERENCES "public"."hamlets"("commune_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "people_hamlet_idx" ON "people" USING btree ("hamlet_id") WHERE hamlet_id is not null;