CREATE TABLE "flags" (
	"id" text PRIMARY KEY NOT NULL,
	"rule" text NOT NULL,
	"rule_version" integer NOT NULL,
	"person_id" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"fingerprint" text NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"reason" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "flags_decision_check" CHECK (("flags"."decision" is null) = ("flags"."decided_by" is null) and ("flags"."decision" is null) = ("flags"."reason" is null))
);
--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "flags_evidence_key" ON "flags" USING btree ("rule","fingerprint");--> statement-breakpoint
CREATE INDEX "flags_open_idx" ON "flags" USING btree ("person_id") WHERE decision is null;--> statement-breakpoint
CREATE INDEX "flags_order_idx" ON "flags" USING btree ("raised_at","id");