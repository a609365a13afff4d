CREATE TABLE "deaths" (
	"person_id" text PRIMARY KEY NOT NULL,
	"died_on" date NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "moves" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"moved_on" date NOT NULL,
	"from_commune" text NOT NULL,
	"to_commune" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "confirmed_counts" (
	"commune_code" text NOT NULL,
	"as_of" date NOT NULL,
	"people" integer NOT NULL,
	"source" text NOT NULL,
	"note" text,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "confirmed_counts_commune_code_as_of_pk" PRIMARY KEY("commune_code","as_of")
);
--> statement-breakpoint
CREATE TABLE "counted_spans" (
	"person_id" text NOT NULL,
	"stage" text NOT NULL,
	"topic_id" text DEFAULT '' NOT NULL,
	"commune_code" text NOT NULL,
	"counts_from" date NOT NULL,
	"counts_until" date,
	"sex" text,
	"birth_year" integer NOT NULL,
	"audience" text NOT NULL,
	CONSTRAINT "counted_spans_person_id_stage_topic_id_counts_from_pk" PRIMARY KEY("person_id","stage","topic_id","counts_from")
);
--> statement-breakpoint
CREATE TABLE "counted_tallies" (
	"stage" text NOT NULL,
	"slice" text NOT NULL,
	"day" date NOT NULL,
	"commune_code" text NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "counted_tallies_stage_slice_day_commune_code_pk" PRIMARY KEY("stage","slice","day","commune_code")
);
--> statement-breakpoint
CREATE TABLE "finished_topics" (
	"person_id" text NOT NULL,
	"topic_id" text NOT NULL,
	"finished_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "finished_topics_person_id_topic_id_pk" PRIMARY KEY("person_id","topic_id")
);
--> statement-breakpoint
DROP TABLE "counted_people" CASCADE;--> statement-breakpoint
DROP TABLE "coverage_tallies" CASCADE;--> statement-breakpoint
ALTER TABLE "commune_populations" ADD COLUMN "recorded_by" text;--> statement-breakpoint
ALTER TABLE "commune_populations" ADD COLUMN "recorded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "commune_populations" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "deaths" ADD CONSTRAINT "deaths_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deaths" ADD CONSTRAINT "deaths_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moves" ADD CONSTRAINT "moves_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moves" ADD CONSTRAINT "moves_from_commune_communes_code_fk" FOREIGN KEY ("from_commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moves" ADD CONSTRAINT "moves_to_commune_communes_code_fk" FOREIGN KEY ("to_commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moves" ADD CONSTRAINT "moves_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmed_counts" ADD CONSTRAINT "confirmed_counts_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmed_counts" ADD CONSTRAINT "confirmed_counts_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finished_topics" ADD CONSTRAINT "finished_topics_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finished_topics" ADD CONSTRAINT "finished_topics_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "moves_person_idx" ON "moves" USING btree ("person_id","moved_on");--> statement-breakpoint
CREATE INDEX "moves_from_idx" ON "moves" USING btree ("from_commune","person_id");--> statement-breakpoint
CREATE INDEX "counted_spans_commune_idx" ON "counted_spans" USING btree ("commune_code","stage","topic_id","counts_from");--> statement-breakpoint
CREATE INDEX "counted_tallies_empty_idx" ON "counted_tallies" USING btree ("people") WHERE people = 0;