CREATE TABLE "workplace_staff" (
	"workplace_id" text NOT NULL,
	"as_of" date NOT NULL,
	"staff" integer NOT NULL,
	"source" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "workplace_staff_workplace_id_as_of_pk" PRIMARY KEY("workplace_id","as_of")
);
--> statement-breakpoint
CREATE TABLE "workplaces" (
	"id" text PRIMARY KEY NOT NULL,
	"commune_code" text,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "workplace_id" text;--> statement-breakpoint
ALTER TABLE "workplace_staff" ADD CONSTRAINT "workplace_staff_workplace_id_workplaces_id_fk" FOREIGN KEY ("workplace_id") REFERENCES "public"."workplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workplaces" ADD CONSTRAINT "workplaces_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "workplaces_name_key" ON "workplaces" USING btree (coalesce(commune_code, ''),"name") WHERE retired_at is null;--> statement-breakpoint
CREATE INDEX "workplaces_commune_idx" ON "workplaces" USING btree ("commune_code");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_workplace_id_workplaces_id_fk" FOREIGN KEY ("workplace_id") REFERENCES "public"."workplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "people_workplace_idx" ON "people" USING btree ("workplace_id") WHERE workplace_id is not null;