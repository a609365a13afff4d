CREATE TABLE "audit_blocks" (
	"number" integer PRIMARY KEY NOT NULL,
	"first_id" bigint NOT NULL,
	"last_id" bigint NOT NULL,
	"events" integer NOT NULL,
	"missing" jsonb NOT NULL,
	"late" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"chain_hash" text NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "data_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"wish" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"acknowledge_by" date NOT NULL,
	"finish_by" date,
	"acknowledged_at" timestamp (3) with time zone,
	"acknowledged_by" text,
	"extended_at" timestamp (3) with time zone,
	"extended_by" text,
	"extension_reason" text,
	"closed_at" timestamp (3) with time zone,
	"closed_by" text,
	"outcome" text,
	"answer" text
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "holidays" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_acknowledged_by_people_id_fk" FOREIGN KEY ("acknowledged_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_extended_by_people_id_fk" FOREIGN KEY ("extended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_closed_by_people_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_blocks_sealed_idx" ON "audit_blocks" USING btree ("sealed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "data_requests_one_open_key" ON "data_requests" USING btree ("person_id","kind") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "data_requests_person_idx" ON "data_requests" USING btree ("person_id","received_at");--> statement-breakpoint
CREATE INDEX "data_requests_open_idx" ON "data_requests" USING btree ("finish_by") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "audit_events_number_idx" ON "audit_events" USING btree ((detail ->> 'number'));