CREATE TABLE "simulation_revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"simulation_id" text NOT NULL,
	"number" integer NOT NULL,
	"source" text NOT NULL,
	"source_hash" text NOT NULL,
	"title" text NOT NULL,
	"minutes" integer NOT NULL,
	"body" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "simulation_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"simulation_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"key" text NOT NULL,
	"actions" jsonb NOT NULL,
	"steps_right" integer NOT NULL,
	"steps_total" integer NOT NULL,
	"errors" integer NOT NULL,
	"reached_end" boolean NOT NULL,
	"duration_seconds" integer NOT NULL,
	"finished_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "simulations" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"current_revision_id" text NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "topic_simulations" (
	"topic_id" text NOT NULL,
	"simulation_id" text NOT NULL,
	"position" integer NOT NULL,
	"required" boolean NOT NULL,
	CONSTRAINT "topic_simulations_topic_id_simulation_id_pk" PRIMARY KEY("topic_id","simulation_id")
);
--> statement-breakpoint
ALTER TABLE "simulation_revisions" ADD CONSTRAINT "simulation_revisions_simulation_id_simulations_id_fk" FOREIGN KEY ("simulation_id") REFERENCES "public"."simulations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "simulation_runs" ADD CONSTRAINT "simulation_runs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "simulation_runs" ADD CONSTRAINT "simulation_runs_simulation_id_simulations_id_fk" FOREIGN KEY ("simulation_id") REFERENCES "public"."simulations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "simulation_runs" ADD CONSTRAINT "simulation_runs_revision_id_simulation_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."simulation_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_simulations" ADD CONSTRAINT "topic_simulations_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_simulations" ADD CONSTRAINT "topic_simulations_simulation_id_simulations_id_fk" FOREIGN KEY ("simulation_id") REFERENCES "public"."simulations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "simulation_revisions_number_key" ON "simulation_revisions" USING btree ("simulation_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "simulation_runs_key_key" ON "simulation_runs" USING btree ("person_id","key");--> statement-breakpoint
CREATE INDEX "simulation_runs_best_idx" ON "simulation_runs" USING btree ("person_id","simulation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "simulations_slug_key" ON "simulations" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "topic_simulations_simulation_idx" ON "topic_simulations" USING btree ("simulation_id");