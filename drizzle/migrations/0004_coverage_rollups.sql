CREATE TABLE "counting_rules" (
	"id" text PRIMARY KEY DEFAULT 'rules' NOT NULL,
	"rules" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "coverage_tallies" (
	"commune_code" text NOT NULL,
	"counts_from" date NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "coverage_tallies_commune_code_counts_from_pk" PRIMARY KEY("commune_code","counts_from")
);
--> statement-breakpoint
CREATE TABLE "linked_people" (
	"person_id" text PRIMARY KEY NOT NULL,
	"group_key" text NOT NULL,
	"held_back_by" text,
	"held_back_as" text
);
--> statement-breakpoint
CREATE TABLE "undecided_twins" (
	"first_id" text NOT NULL,
	"second_id" text NOT NULL,
	"commune_code" text NOT NULL,
	CONSTRAINT "undecided_twins_first_id_second_id_pk" PRIMARY KEY("first_id","second_id")
);
--> statement-breakpoint
ALTER TABLE "counted_people" DROP CONSTRAINT "counted_people_person_id_people_id_fk";
--> statement-breakpoint
ALTER TABLE "counted_people" DROP CONSTRAINT "counted_people_commune_code_communes_code_fk";
--> statement-breakpoint
ALTER TABLE "recount_queue" DROP CONSTRAINT "recount_queue_pkey";--> statement-breakpoint
ALTER TABLE "recount_queue" ADD COLUMN "id" bigserial PRIMARY KEY NOT NULL;--> statement-breakpoint
CREATE INDEX "linked_people_group_idx" ON "linked_people" USING btree ("group_key");--> statement-breakpoint
CREATE INDEX "undecided_twins_commune_idx" ON "undecided_twins" USING btree ("commune_code","first_id","second_id");--> statement-breakpoint
CREATE INDEX "twin_decisions_second_idx" ON "twin_decisions" USING btree ("second_id");