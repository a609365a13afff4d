ALTER TABLE "counted_tallies" ADD COLUMN "grain" text DEFAULT 'day' NOT NULL;--> statement-breakpoint
DROP INDEX "people_namesake_idx";--> statement-breakpoint
ALTER TABLE "counted_tallies" DROP CONSTRAINT "counted_tallies_stage_slice_day_commune_code_pk";--> statement-breakpoint
ALTER TABLE "counted_tallies" ADD CONSTRAINT "counted_tallies_stage_slice_grain_day_commune_code_pk" PRIMARY KEY("stage","slice","grain","day","commune_code");--> statement-breakpoint
CREATE INDEX "people_namesake_idx" ON "people" USING btree ("search_name","birth_year","commune_code");
