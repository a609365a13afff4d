CREATE TABLE "roster_decisions" (
	"row_hash" text NOT NULL,
	"person_id" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "roster_decisions_row_hash_person_id_pk" PRIMARY KEY("row_hash","person_id")
);
--> statement-breakpoint
CREATE TABLE "roster_people" (
	"roster_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "roster_people_roster_id_person_id_pk" PRIMARY KEY("roster_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "roster_rows" (
	"roster_id" text NOT NULL,
	"position" integer NOT NULL,
	"sheet" integer NOT NULL,
	"line" integer NOT NULL,
	"state" text NOT NULL,
	"reasons" jsonb NOT NULL,
	"sealed" text NOT NULL,
	"account_ids" jsonb NOT NULL,
	"decision" text,
	CONSTRAINT "roster_rows_roster_id_position_pk" PRIMARY KEY("roster_id","position")
);
--> statement-breakpoint
CREATE TABLE "rosters" (
	"id" text PRIMARY KEY NOT NULL,
	"commune_code" text NOT NULL,
	"audience" text NOT NULL,
	"file_name" text NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"plan" jsonb NOT NULL,
	"samples_sealed" text,
	"job_id" text,
	"step" text NOT NULL,
	"counts" jsonb,
	"fault" text,
	"legal_basis" text,
	"grounds" text,
	"confirmed_by" text,
	"confirmed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "roster_decisions" ADD CONSTRAINT "roster_decisions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_people" ADD CONSTRAINT "roster_people_roster_id_rosters_id_fk" FOREIGN KEY ("roster_id") REFERENCES "public"."rosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_people" ADD CONSTRAINT "roster_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_rows" ADD CONSTRAINT "roster_rows_roster_id_rosters_id_fk" FOREIGN KEY ("roster_id") REFERENCES "public"."rosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rosters" ADD CONSTRAINT "rosters_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rosters" ADD CONSTRAINT "rosters_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rosters" ADD CONSTRAINT "rosters_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "roster_decisions_person_idx" ON "roster_decisions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "roster_people_person_idx" ON "roster_people" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "roster_rows_state_idx" ON "roster_rows" USING btree ("roster_id","state","position");--> statement-breakpoint
CREATE INDEX "rosters_commune_idx" ON "rosters" USING btree ("commune_code","uploaded_at");--> statement-breakpoint
CREATE INDEX "rosters_expiry_idx" ON "rosters" USING btree ("expires_at");