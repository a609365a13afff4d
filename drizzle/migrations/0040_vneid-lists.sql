CREATE TABLE "linked_confirmations" (
	"person_id" text NOT NULL,
	"id_hash" text NOT NULL,
	"commune_code" text NOT NULL,
	"counts_from" date NOT NULL,
	"birth_year" integer NOT NULL,
	"takes_away" boolean NOT NULL,
	CONSTRAINT "linked_confirmations_person_id_id_hash_pk" PRIMARY KEY("person_id","id_hash")
);
--> statement-breakpoint
CREATE TABLE "vneid_confirmations" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"id_hint" text NOT NULL,
	"list_id" text NOT NULL,
	"commune_code" text NOT NULL,
	"confirmed_on" date NOT NULL,
	"birth_year" integer NOT NULL,
	"decided_person_id" text
);
--> statement-breakpoint
CREATE TABLE "vneid_list_communes" (
	"list_id" text NOT NULL,
	"commune_code" text NOT NULL,
	"people" integer NOT NULL,
	"first_on" date NOT NULL,
	CONSTRAINT "vneid_list_communes_list_id_commune_code_pk" PRIMARY KEY("list_id","commune_code")
);
--> statement-breakpoint
CREATE TABLE "vneid_list_repeats" (
	"list_id" text NOT NULL,
	"earlier_id" text NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "vneid_list_repeats_list_id_earlier_id_pk" PRIMARY KEY("list_id","earlier_id")
);
--> statement-breakpoint
CREATE TABLE "vneid_lists" (
	"id" text PRIMARY KEY NOT NULL,
	"file_name" text NOT NULL,
	"as_of" date NOT NULL,
	"source" text NOT NULL,
	"whole" boolean NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"plan" jsonb NOT NULL,
	"samples_sealed" text,
	"job_id" text,
	"step" text NOT NULL,
	"counts" jsonb,
	"added" integer,
	"fault" text,
	"confirmed_by" text,
	"confirmed_at" timestamp (3) with time zone,
	"withdrawn_by" text,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_reason" text
);
--> statement-breakpoint
CREATE TABLE "vneid_rows" (
	"list_id" text NOT NULL,
	"position" integer NOT NULL,
	"sheet" integer NOT NULL,
	"line" integer NOT NULL,
	"state" text NOT NULL,
	"reasons" jsonb NOT NULL,
	"sealed" text NOT NULL,
	"id_hash" text,
	"id_hint" text,
	"commune_code" text,
	"confirmed_on" date,
	"birth_year" integer,
	"account_ids" jsonb NOT NULL,
	"decision" text,
	CONSTRAINT "vneid_rows_list_id_position_pk" PRIMARY KEY("list_id","position")
);
--> statement-breakpoint
ALTER TABLE "vneid_confirmations" ADD CONSTRAINT "vneid_confirmations_list_id_vneid_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."vneid_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vneid_confirmations" ADD CONSTRAINT "vneid_confirmations_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vneid_confirmations" ADD CONSTRAINT "vneid_confirmations_decided_person_id_people_id_fk" FOREIGN KEY ("decided_person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vneid_list_communes" ADD CONSTRAINT "vneid_list_communes_list_id_vneid_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."vneid_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vneid_list_communes" ADD CONSTRAINT "vneid_list_communes_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vneid_list_repeats" ADD CONSTRAINT "vneid_list_repeats_list_id_vneid_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."vneid_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vneid_list_repeats" ADD CONSTRAINT "vneid_list_repeats_earlier_id_vneid_lists_id_fk" FOREIGN KEY ("earlier_id") REFERENCES "public"."vneid_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vneid_lists" ADD CONSTRAINT "vneid_lists_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vneid_lists" ADD CONSTRAINT "vneid_lists_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vneid_lists" ADD CONSTRAINT "vneid_lists_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vneid_rows" ADD CONSTRAINT "vneid_rows_list_id_vneid_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."vneid_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "linked_confirmations_id_idx" ON "linked_confirmations" USING btree ("id_hash");--> statement-breakpoint
CREATE INDEX "vneid_confirmations_list_idx" ON "vneid_confirmations" USING btree ("list_id");--> statement-breakpoint
CREATE INDEX "vneid_confirmations_decided_idx" ON "vneid_confirmations" USING btree ("decided_person_id") WHERE decided_person_id is not null;--> statement-breakpoint
CREATE INDEX "vneid_list_communes_commune_idx" ON "vneid_list_communes" USING btree ("commune_code");--> statement-breakpoint
CREATE INDEX "vneid_lists_time_idx" ON "vneid_lists" USING btree ("uploaded_at");--> statement-breakpoint
CREATE INDEX "vneid_rows_state_idx" ON "vneid_rows" USING btree ("list_id","state","position");--> statement-breakpoint
CREATE INDEX "vneid_rows_id_idx" ON "vneid_rows" USING btree ("list_id","id_hash");